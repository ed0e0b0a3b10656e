// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/sample_volume.h"

namespace Secto::Testing {

namespace {

QByteArray document(int number, const QByteArray &title)
{
    const QByteArray n = QByteArray::number(number);
    return "<div type='document' xml:id='d" + n + "' n='" + n + "'><head>" + n + ". " + title + " " + n
           + "<note n='1' xml:id='d" + n + "fn1'>Source: a drawer.</note></head><pb n='"
           + QByteArray::number(number + 10) + "' xml:id='pg_" + QByteArray::number(number + 10)
           + "'/><p>The boats of harbor " + n + " came home; see <ref target='#d1'>Document 1</ref>.</p></div>\n";
}

} // namespace

QByteArray sampleVolume(const QByteArray &id, int documents, const QByteArray &title)
{
    QByteArray first;
    QByteArray second;
    for (int number = 1; number <= documents; ++number)
        (number <= (documents + 1) / 2 ? first : second) += document(number, title);
    return "<?xml version='1.0' encoding='UTF-8'?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:id='" + id
           + "'><teiHeader><fileDesc><titleStmt>"
             "<title type='series'>Foreign Relations of the United States</title>"
             "<title type='subseries'>1964–1968</title><title type='volumenumber'>Volume V</title>"
             "<title type='volume'>Fisheries</title></titleStmt><publicationStmt><idno type='frus'>"
           + id
           + "</idno></publicationStmt></fileDesc></teiHeader><text><front><div type='section' xml:id='persons'>"
             "<head>Persons</head><list type='names'><item><hi rend='strong'><persName xml:id='p_AA1'>Able, Ann"
             "</persName></hi>, Ambassador</item></list></div></front><body>"
             "<div type='compilation' xml:id='comp1'><head>North Sea</head>"
             "<div type='chapter' xml:id='ch1'><head>Cod</head>\n"
           + first + "</div><div type='chapter' xml:id='ch2'><head>Herring</head>\n" + second
           + "</div></div></body></text></TEI>\n";
}

} // namespace Secto::Testing
