#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Secto Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes resources/authority/family_names.txt: the words by which texts of the series may call somebody.

    family_names.py PEOPLE-CROSSWALK.tsv[.xz] > resources/authority/family_names.txt

The crosswalk has a person a line, the names in its second and third columns. Taken are the words before the comma;
of names without one ("Nguyen Khanh", "Chou En-lai") the first and the last.
"""
import lzma
import re
import sys

PARTICLES = {"De", "Von", "Van", "La", "Le", "El", "Al", "Del", "Da", "Di", "Du", "Dos", "Ibn", "Bin", "Abu", "Jr", "Sr",
             "II", "III", "IV", "The", "Of", "And", "Sir", "Lord", "Dr", "Mr", "Mrs", "General", "Prince", "King"}
NAME = re.compile(r"[^\W\d_][^\W\d_’'-]*(?:[-’'][^\W\d_]+)*")

names = set()
path = sys.argv[1]
with (lzma.open if path.endswith(".xz") else open)(path, "rt", encoding="utf-8") as rows:
    next(rows)
    for row in rows:
        for name in row.split("\t")[1:3]:
            name = re.sub(r"[(\[“\"].*?[)\]”\"]", "", name)
            surname, comma, _ = name.partition(",")
            words = NAME.findall(surname)
            if not comma and len(words) > 2:
                words = [words[0], words[-1]]
            for word in words:
                if len(word) > 1 and word[0].isupper() and word not in PARTICLES and not word.isupper():
                    names.update({word, word.replace("'", "’")})
print("# SPDX-FileCopyrightText: The Secto Authors")
print("# SPDX-License-Identifier: GPL-3.0-or-later")
print("# Surnames of the persons whom volumes of the series list. Made by training/family_names.py.")
print("\n".join(sorted(names)))
