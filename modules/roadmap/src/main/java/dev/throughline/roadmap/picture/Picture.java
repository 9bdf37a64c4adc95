package dev.throughline.roadmap.picture;

import java.util.List;

/// Marks on a canvas, and what they say to those who hear it.
record Picture(String title, String description, int width, int height, List<Mark> marks) {}
