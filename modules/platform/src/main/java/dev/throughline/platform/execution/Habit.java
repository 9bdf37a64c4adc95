package dev.throughline.platform.execution;

/// How a plan has read so far: all at once, or one thing after the other. What has done the latter may do so again.
public final class Habit {

    private enum Reading {
        UNKNOWN,
        ONCE,
        AGAIN
    }

    private volatile Reading reading = Reading.UNKNOWN;

    public boolean readsOnce() {
        return reading == Reading.ONCE;
    }

    public void learn(int reads) {
        if (reads > 1) {
            reading = Reading.AGAIN;
        } else if (reads == 1 && reading == Reading.UNKNOWN) {
            reading = Reading.ONCE;
        }
    }
}
