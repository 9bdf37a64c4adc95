package dev.throughline.reporting.changed;

/// Where something stands, seen from what is somebody's.
enum Side {
    ABOVE,
    AT,
    BELOW
}
