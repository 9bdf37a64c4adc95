package dev.throughline.platform.graphql;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/// JSON's `null` is a value and yet no request: it is refused like any other body that is none.
final class RequestBodies extends JacksonJsonHttpMessageConverter {

    RequestBodies(JsonMapper json) {
        super(json);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        Object read = super.readInternal(type, message);
        if (read == null) {
            throw new HttpMessageNotReadableException("The body is null", message);
        }
        return read;
    }
}
