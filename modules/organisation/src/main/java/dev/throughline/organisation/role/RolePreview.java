package dev.throughline.organisation.role;

import dev.throughline.platform.errors.UserError;
import java.util.List;

/// What a change would give and take, and what it would be refused for.
record RolePreview(List<PermissionShift> gives, List<PermissionShift> takes, List<UserError> userErrors) {}
