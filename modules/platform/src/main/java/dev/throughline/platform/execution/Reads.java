package dev.throughline.platform.execution;

/// What an operation reads through. It is told what is coming, so that it can read ahead.
public interface Reads {

    /// An execution of a plan begins, of which this is known from before.
    void begin(Habit habit);

    /// What is asked of the objects that are read next.
    void expect(Expected expected);

    /// Whether everything was read at one moment; where not, the operation runs once more, and is at the second time.
    boolean end(Habit habit);

    /// Where nothing reads: there is no organisation, or nobody who wants to know.
    Reads NOTHING = new Reads() {
        @Override
        public void begin(Habit habit) {}

        @Override
        public void expect(Expected expected) {}

        @Override
        public boolean end(Habit habit) {
            return true;
        }
    };
}
