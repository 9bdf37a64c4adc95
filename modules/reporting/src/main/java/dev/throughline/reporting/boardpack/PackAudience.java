package dev.throughline.reporting.boardpack;

/// Who reads a pack, and how much of each list they look at; what is left out is counted.
public enum PackAudience {
    BOARD("the board", 5),
    EXECUTIVES("executives", 20),
    TEAM("a team", 50);

    private final String words;
    private final int most;

    PackAudience(String words, int most) {
        this.words = words;
        this.most = most;
    }

    String words() {
        return words;
    }

    int most() {
        return most;
    }
}
