package dev.throughline.platform.picture;

import java.util.List;

/// Marks on a canvas, and what they say to those who hear it.
public record Picture(String title, String description, int width, int height, List<Mark> marks) {}
