// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/bare_names/name_evidence.h"

#include <QByteArray>

namespace Secto {

/**
 * A learned answer to whether a bare capitalized word is somebody's name: a linear model of the words around it, and
 * a second one of what the document says. training/README.md tells how it was made.
 *
 * Immutable once loaded and safe to share between threads.
 */
class BareNameModel
{
public:
    /** The model that is compiled into the program; read when first asked for. */
    static const BareNameModel &builtIn();

    /** What the training program wrote; empty if @p data is nothing of the kind. */
    static std::optional<BareNameModel> read(const QByteArray &data);
    QByteArray write() const;

    /** The log odds of a name by the words around it. */
    double looks(const WordFeatures &features) const;

    /** From 0 to 1: how likely a name, by all that the document says. */
    double probability(const NameEvidence &evidence) const;

    /** The bucket in which the weight of @p feature stands: several share one. */
    static uint32_t bucketOf(uint32_t feature) { return (feature ^ feature >> 15) & (Buckets - 1); }

    static constexpr uint32_t Buckets = 1U << 18;

    double scale = 1;            ///< what one step of @ref weights is
    std::vector<int8_t> weights; ///< of each bucket
    std::array<double, NameEvidence::Count> evidenceWeights{};
};

} // namespace Secto
