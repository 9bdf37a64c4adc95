package dev.throughline.roadmap.publiclink;

import java.util.List;

/// What whoever has the address of a public link reads: whose problems, and which. There is no field for anything else.
public record PublicRoadmap(String organisation, List<String> problems) {}
