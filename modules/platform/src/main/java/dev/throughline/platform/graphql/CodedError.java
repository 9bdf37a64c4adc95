package dev.throughline.platform.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An error as it leaves: with its code, without the library's own classification beside it.
record CodedError(
        String message,
        List<SourceLocation> locations,
        ErrorClassification errorType,
        List<Object> path,
        Map<String, Object> extensions)
        implements GraphQLError {

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public List<SourceLocation> getLocations() {
        return locations;
    }

    @Override
    public ErrorClassification getErrorType() {
        return errorType;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public Map<String, Object> toSpecification() {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (!locations.isEmpty()) {
            error.put("locations", locations.stream().map(CodedError::place).toList());
        }
        if (!path.isEmpty()) {
            error.put("path", path);
        }
        error.put("extensions", extensions);
        return error;
    }

    private static Map<String, Integer> place(SourceLocation location) {
        Map<String, Integer> place = new LinkedHashMap<>();
        place.put("line", location.getLine());
        place.put("column", location.getColumn());
        return place;
    }
}
