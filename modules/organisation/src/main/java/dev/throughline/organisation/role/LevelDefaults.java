package dev.throughline.organisation.role;

import java.util.List;

/// What the first role of a level is called and may do.
record LevelDefaults(Level level, String title, List<Permission> allows) {}
