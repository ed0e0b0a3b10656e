// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/bare_names/bare_name_model.h"

#include <QDataStream>
#include <QFile>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// A file begins with these, so that an old one is not taken for a new one.
constexpr quint32 Magic = 0x53454e4d; // "SENM"
constexpr quint32 Version = 1;

QDataStream &settled(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
    return stream;
}

} // namespace

const BareNameModel &BareNameModel::builtIn()
{
    static const BareNameModel model = [] {
        QFile file(u":/secto/models/bare_names.model"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the model of names is missing from the program");
        auto read = BareNameModel::read(qUncompress(file.readAll()));
        if (!read)
            qFatal("the model of names is not one");
        return *std::move(read);
    }();
    return model;
}

std::optional<BareNameModel> BareNameModel::read(const QByteArray &data)
{
    QDataStream stream(data);
    settled(stream);
    quint32 magic = 0;
    quint32 version = 0;
    BareNameModel model;
    stream >> magic >> version >> model.scale;
    for (double &weight : model.evidenceWeights)
        stream >> weight;
    model.weights.resize(Buckets);
    const qint64 got = stream.readRawData(reinterpret_cast<char *>(model.weights.data()), Buckets);
    if (magic != Magic || version != Version || got != Buckets)
        return std::nullopt;
    return model;
}

QByteArray BareNameModel::write() const
{
    QByteArray data;
    QDataStream stream(&data, QIODevice::WriteOnly);
    settled(stream);
    stream << Magic << Version << scale;
    for (const double weight : evidenceWeights)
        stream << weight;
    stream.writeRawData(reinterpret_cast<const char *>(weights.data()), Buckets);
    return data;
}

double BareNameModel::looks(const WordFeatures &features) const
{
    int sum = 0;
    for (const uint32_t feature : features)
        sum += weights[bucketOf(feature)];
    return sum * scale;
}

double BareNameModel::probability(const NameEvidence &evidence) const
{
    double sum = 0;
    for (size_t i = 0; i < NameEvidence::Count; ++i)
        sum += evidenceWeights[i] * evidence.values[i];
    return 1 / (1 + std::exp(-sum));
}

} // namespace Secto
