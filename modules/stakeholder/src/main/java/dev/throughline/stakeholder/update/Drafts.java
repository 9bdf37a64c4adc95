package dev.throughline.stakeholder.update;

import dev.throughline.platform.changes.Happenings;
import dev.throughline.platform.errors.PlatformError;
import dev.throughline.platform.errors.Problems;
import dev.throughline.platform.errors.Refusal;
import dev.throughline.platform.node.AnyId;
import dev.throughline.stakeholder.engagement.Developed;
import dev.throughline.stakeholder.engagement.DevelopmentKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Sentences from the data, the same from the same data; where there is none, that is said and nothing invented.
@Service
class Drafts {

    /// Of each section, so that a person can word all of what was drafted.
    private static final int MOST = 32;

    private static final int MOST_OF_A_PERSON = 100;

    private static final Map<DevelopmentKind, SentenceSection> SECTIONS = new EnumMap<>(Map.of(
            DevelopmentKind.LEARNING, SentenceSection.LEARNED,
            DevelopmentKind.PROGRESS, SentenceSection.PROGRESS,
            DevelopmentKind.DECISION, SentenceSection.DECISIONS));

    private final Happenings happenings;

    Drafts(Happenings happenings) {
        this.happenings = happenings;
    }

    List<Draft> from(Developed developed) {
        List<Draft> drafts = new ArrayList<>();
        SECTIONS.forEach((kind, section) -> {
            List<Draft> told = developed.items().stream()
                    .filter(one -> one.kind() == kind)
                    .map(one -> new Draft(
                            section,
                            one.statement(),
                            SentenceOrigin.DATA,
                            one.node().id().toString()))
                    .toList();
            drafts.addAll(told.subList(Math.max(0, told.size() - MOST), told.size()));
            rest(section, told.size(), developed.incomplete().contains(kind))
                    .ifPresent(sentence -> drafts.add(new Draft(section, sentence, SentenceOrigin.ABSENCE, null)));
        });
        return drafts;
    }

    /// What is not told, and why; nothing where all is.
    private static Optional<String> rest(SentenceSection section, int all, boolean incomplete) {
        if (incomplete) {
            return Optional.of(
                    all == 0
                            ? "There may be something that could not be read for this."
                            : "There may be more than is told here.");
        }
        if (all > MOST) {
            return Optional.of("%d earlier ones are not told here.".formatted(all - MOST));
        }
        return all == 0 ? Optional.of(absence(section)) : Optional.empty();
    }

    private static String absence(SentenceSection section) {
        return switch (section) {
            case LEARNED -> "Nothing was learned from an experiment.";
            case PROGRESS -> "No goal was measured, checked in on or moved.";
            case DECISIONS -> "Nothing was decided.";
        };
    }

    /// What a person makes of it. A sentence that stays as it was drafted keeps where it came from.
    List<Draft> reworded(List<WordSentence> wanted, List<Draft> before) {
        new Problems()
                .unless(
                        !wanted.isEmpty() && wanted.size() <= MOST_OF_A_PERSON,
                        PlatformError.INVALID,
                        "sentences",
                        "A status update has 1 to %d sentences.".formatted(MOST_OF_A_PERSON))
                .refuse();
        refuseUnknown(
                wanted,
                before.stream().map(Draft::source).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<WordSentence, Draft> kept = new HashMap<>();
        before.forEach(sentence ->
                kept.put(new WordSentence(sentence.section(), sentence.statement(), sentence.source()), sentence));
        return wanted.stream()
                .map(sentence -> kept.getOrDefault(
                        sentence,
                        new Draft(sentence.section(), sentence.statement(), SentenceOrigin.PERSON, sentence.nodeId())))
                .toList();
    }

    /// What a sentence came from before may stay, whoever may read it.
    private void refuseUnknown(List<WordSentence> wanted, Set<String> known) {
        Set<AnyId> asked = new HashSet<>();
        for (WordSentence sentence : wanted) {
            if (sentence.nodeId() != null && !known.contains(sentence.nodeId())) {
                asked.add(AnyId.of(sentence.nodeId()).orElseThrow(() -> Refusal.notFound("sentences")));
            }
        }
        if (happenings.nodes(asked).size() < asked.size()) {
            throw Refusal.notFound("sentences");
        }
    }
}
