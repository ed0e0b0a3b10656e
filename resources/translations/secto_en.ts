<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>PageImporter</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 pages hold no text.</source>
        <translation>
            <numerusform>%n of %1 pages holds no text.</numerusform>
            <numerusform>%n of %1 pages hold no text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words were read with doubt.</source>
        <translation>
            <numerusform>%n word was read with doubt.</numerusform>
            <numerusform>%n words were read with doubt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::DecisionImportDialog</name>
    <message numerus="yes">
        <source>%n decision(s) are new and will hold.</source>
        <translation>
            <numerusform>%n decision is new and will hold.</numerusform>
            <numerusform>%n decisions are new and will hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradict yours: yours stay in effect.</source>
        <translation>
            <numerusform>%n contradicts yours: yours stays in effect.</numerusform>
            <numerusform>%n contradict yours: yours stay in effect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are here already.</source>
        <translation>
            <numerusform>%n is here already.</numerusform>
            <numerusform>%n are here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are about documents that are not in this library.</source>
        <translation>
            <numerusform>%n is about a document that is not in this library.</numerusform>
            <numerusform>%n are about documents that are not in this library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read and are left out.</source>
        <translation>
            <numerusform>%n could not be read and is left out.</numerusform>
            <numerusform>%n could not be read and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::MainWindow</name>
    <message numerus="yes">
        <source>%n decision(s) written to %1</source>
        <translation>
            <numerusform>%n decision written to %1</numerusform>
            <numerusform>%n decisions written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added to the library</source>
        <translation>
            <numerusform>%n document added to the library</numerusform>
            <numerusform>%n documents added to the library</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::MessageBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::MessageLine</name>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n things to know about this document</source>
        <translation>
            <numerusform>%n thing to know about this document</numerusform>
            <numerusform>%n things to know about this document</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::StatusLine</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s), F3 goes to the first</source>
        <translation>
            <numerusform>%1: %n mention, F3 goes to it</numerusform>
            <numerusform>%1: %n mentions, F3 goes to the first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::SearchPane</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still to be indexed</source>
        <translation>
            <numerusform>%Ln still to be indexed</numerusform>
            <numerusform>%Ln still to be indexed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Secto::SearchResultModel</name>
    <message numerus="yes">
        <source>%1, %n found</source>
        <translation>
            <numerusform>%1, %n found</numerusform>
            <numerusform>%1, %n found</numerusform>
        </translation>
    </message>
</context>
</TS>
