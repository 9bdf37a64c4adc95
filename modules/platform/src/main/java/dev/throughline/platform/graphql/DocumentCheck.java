package dev.throughline.platform.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/// Whether a document could be executed, before anybody relies on it.
@Component
public class DocumentCheck {

    private final ObjectProvider<GraphQlSource> source;

    DocumentCheck(ObjectProvider<GraphQlSource> source) {
        this.source = source;
    }

    /// By what a document is named: that of its text in UTF-8, in hexadecimal digits.
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// What is wrong with it, for people; nothing where it is sound.
    public List<String> problems(String text) {
        var checked = ParseAndValidate.parseAndValidate(
                source.getObject().schema(),
                ExecutionInput.newExecutionInput(text).build());
        return checked.getErrors().stream().map(GraphQLError::getMessage).toList();
    }
}
