package dev.throughline.platform.node;

import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// Ids stand in JSON as in the API.
@Component
final class IdJson extends SimpleModule {

    IdJson() {
        addSerializer(Id.class, ToStringSerializer.instance);
    }
}
