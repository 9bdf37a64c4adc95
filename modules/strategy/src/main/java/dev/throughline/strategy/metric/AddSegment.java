package dev.throughline.strategy.metric;

record AddSegment(String dimension, String key) {}
