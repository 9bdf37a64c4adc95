package dev.throughline.benchmark;

/// One launch of one side as a whole: how long until its first answer, its memory after the load, and the burst after
/// idle.
record Launch(String side, int number, double startSeconds, double memoryMegabytes, Load burst) {}
