package dev.throughline.platform.execution;

/// How many statements a plan has read by so far, at most: whoever knows which one is the last can end with it.
public final class Habit {

    private volatile int reads;

    /// None where nothing is known as yet.
    public int reads() {
        return reads;
    }

    public void learn(int statements) {
        if (statements > reads) {
            reads = statements;
        }
    }
}
