// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture_documents.h"

#include <QStringList>

namespace Secto::Pictures {

using namespace Qt::StringLiterals;

QString memorandum()
{
    return u"12. Memorandum of Conversation1\n\n"
           "Bonn, May 3, 1961, 4:30 p.m.\n\n"
           "SUBJECT\n\n"
           "Wheat and the Winter Road\n\n"
           "PARTICIPANTS\n\n"
           "1. The Secretary of State\n\n"
           "2. Mr. Larsen, Minister of Agriculture, who had come from Oslo that morning and brought with him the whole "
           "list of ships that were waiting for the ice to break\n\n"
           "3. Mr. Holm, Embassy of Norway\n\n"
           "Mr. Larsen began with the wheat. He had read our letter with care, and could not say more than that the "
           "ships [2 lines not declassified] would sail in May.2 The Secretary asked whether the road would hold.\n\n"
           "The Road\n\n"
           "Mr. Holm said that [Page 41] it would not. He thought three weeks more than enough; Mr. Larsen thought "
           "them few.3\n\n"
           "A. The road is to be measured again.\n\n"
           "B. Nothing is to be said in Stockholm before that.\n\n"
           "Holm\n\n"
           "  1. Source: Department of State, Central Files, 411.57/5-361. Confidential. Drafted by Holm.\n"
           "  2. Not found.\n"
           "  3. See Document 9.\n"_s;
}

QString crowded()
{
    QString text = u"1204a. Memorandum From the Deputy Assistant Secretary of State for Inter-American Affairs and "
                   "Acting Coordinator of the Working Group on Ports, Roads, and Inland Waters to the Special "
                   "Assistant to the President for National Security Affairs and the Members of the Standing "
                   "Committee on the Northern Grain Shipments of the Coming Winter1\n\n"_s;
    const QStringList first{u"Alma"_s,  u"Bruno"_s, u"Clara"_s, u"Dario"_s, u"Edith"_s, u"Felix"_s, u"Greta"_s,
                            u"Henry"_s, u"Irene"_s, u"Julio"_s, u"Karla"_s, u"Louis"_s, u"Marta"_s, u"Niels"_s,
                            u"Olga"_s,  u"Peter"_s, u"Quito"_s, u"Rosa"_s,  u"Simon"_s, u"Tilda"_s};
    const QStringList last{u"Abbott"_s, u"Brandt"_s, u"Carver"_s, u"Dalton"_s,  u"Ekholm"_s, u"Farrow"_s, u"Garner"_s,
                           u"Hobart"_s, u"Ingram"_s, u"Jensen"_s, u"Kessler"_s, u"Lowell"_s, u"Marsh"_s,  u"Norden"_s,
                           u"Osborn"_s, u"Parker"_s, u"Quinn"_s,  u"Russell"_s, u"Sutter"_s, u"Thorpe"_s};
    for (qsizetype i = 0; i < last.size(); ++i) {
        QStringList names;
        for (const QString &name : first)
            names << u"Ambassador "_s + name + u' ' + last[i];
        text +=
            u"Present on day %1 were %2."_s.arg(i + 1).arg(names.join(u", "_s)) + QString::number(i + 2) + u"\n\n"_s;
    }
    text += u"Ambassador Maximiliana Bartholomew-Featherstonehaugh Cholmondeley-Warburton spoke last.\n\n"_s;
    text += u"  1. Source: "_s + u"The file holds four drafts of this memorandum, none of them signed. "_s.repeated(40)
            + u'\n';
    for (qsizetype i = 0; i < last.size(); ++i)
        text +=
            u"  %1. "_s.arg(i + 2) + u"The list was corrected by hand on the next day. "_s.repeated(1 + i % 5) + u'\n';
    return text;
}

QString bare()
{
    return u"A Letter Found in the Wall\n\nNobody signed it, and nobody has said since who wrote it.\n"_s;
}

QString arabic()
{
    return u"7. رسالة من وزير الخارجية إلى السفير1\n\n"
           "القاهرة، ٣ مايو ١٩٦١.\n\n"
           "استقبلني الوزير ظهر اليوم وتحدث عن القمح وعن السفن التي تنتظر في الميناء.2 وقال إنه قرأ رسالتنا بعناية، "
           "وإن وزارة State Department في واشنطن لم تجب بعد عن السؤال الذي طرحه في أبريل الماضي.\n\n"
           "وأضاف أن السفن لن تبحر قبل مايو، وأن الطريق طويل.3\n\n"
           "  1. المصدر: ملفات السفارة، صندوق 12. سري.\n"
           "  2. لم يعثر على القمح في أي من المخازن الثلاثة التي فتشت في الشهر التالي.\n"
           "  3. See Document 9.\n"_s;
}

QString chinese()
{
    return u"8. 外交部长致大使的电报1\n\n"
           "部长中午接见了我，谈到小麦和在港口等候的船只。2他说已仔细阅读我们的来信，而华盛顿的国务院 (Department of "
           "State) "
           "对四月提出的问题尚未答复。他又说船只五月以前不会起航，道路漫长，冬季的冰还没有融化，"
           "因此双方应当耐心等待，并在下一次会议上继续讨论。\n\n"
           "大臣は正午に私を迎え、小麦と港で待つ船について語った。手紙は注意深く読んだが、返事はまだ来ていないと述べた"
           "。3\n\n"
           "  1. 来源：大使馆档案，第十二箱。机密。\n"
           "  2. 在随后一个月检查的三个仓库中都没有找到小麦。\n"
           "  3. See Document 9.\n"_s;
}

} // namespace Secto::Pictures
