package dev.throughline.experiment.numbers;

/// What was counted of one variant, with somebody in it.
sealed interface Counted permits Rate, Mean {

    long size();

    double estimate();

    /// Whether there is enough to say within which bounds the true value lies.
    boolean bounded();

    /// What holds the true value in all but alpha of such experiments.
    Interval interval(double alpha);

    /// What the numbers let one believe of the true value.
    Belief belief();

    /// How it differs from a control that was counted in the same way.
    Comparison compare(Counted control, double alpha);
}
