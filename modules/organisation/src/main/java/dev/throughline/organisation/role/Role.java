package dev.throughline.organisation.role;

import dev.throughline.platform.node.Node;
import java.util.List;

/// An organisation's own title on a level, with what it may do.
public record Role(RoleId id, Level level, String title, List<Permission> permissions, int version) implements Node {}
