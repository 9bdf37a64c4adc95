package dev.throughline.inbox.letter;

import java.util.function.Predicate;

/// Letters of a module above, by the digest of the secret in their link: whether there is such a letter, and what ends
/// its like. A bean.
public record LetterEnd(Predicate<String> knows, Predicate<String> end) {}
