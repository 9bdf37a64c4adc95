package dev.throughline.stakeholder.update;

import org.jspecify.annotations.Nullable;

record WordSentence(
        SentenceSection section, String statement, @Nullable String nodeId) {}
