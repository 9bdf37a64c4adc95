package dev.throughline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What came back: the status and the JSON, read by paths below `data`.
public record Answer(int status, String body) {

    private static final Configuration LENIENT =
            Configuration.defaultConfiguration().addOptions(Option.SUPPRESS_EXCEPTIONS);

    /// The value at a path such as `visions.nodes[0].statement`; fails where the answer has errors.
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(String path) {
        assertThat(errors()).as(body).isEmpty();
        return (T) read("$.data." + path);
    }

    public String text(String path) {
        Object value = get(path);
        assertThat(value).as("%s in %s", path, body).isInstanceOf(String.class);
        return String.valueOf(value);
    }

    public <T> List<T> list(String path) {
        List<T> values = get(path);
        return Objects.requireNonNull(values, () -> path + " in " + body);
    }

    /// The id of what a mutation made; fails where it was refused.
    public String id() {
        assertThat(this.<List<Object>>get("result.userErrors")).as(body).isEmpty();
        return text("result.entity.id");
    }

    public Answer accepted() {
        assertThat(this.<List<Object>>get("result.userErrors")).as(body).isEmpty();
        return this;
    }

    /// The mutation was refused with this code at this path of its arguments, and gave no entity.
    public Answer refused(String code, String path) {
        assertThat(errors()).as(body).isEmpty();
        assertThat(this.<@Nullable Object>get("result.entity")).as(body).isNull();
        List<String> codes = list("result.userErrors[*].code");
        List<List<String>> paths = list("result.userErrors[*].path");
        assertThat(codes).as(body).contains(code);
        assertThat(String.join(".", paths.get(codes.indexOf(code)))).as(body).isEqualTo(path);
        return this;
    }

    /// The answer has a top-level error with this code.
    public Answer failed(String code) {
        List<String> codes = read("$.errors[*].extensions.code");
        assertThat(codes).as(body).contains(code);
        return this;
    }

    public List<Object> errors() {
        List<Object> errors = read("$.errors");
        return errors == null ? List.of() : errors;
    }

    @SuppressWarnings("unchecked")
    private <T> T read(String path) {
        return (T) JsonPath.using(LENIENT).parse(body).read(path);
    }
}
