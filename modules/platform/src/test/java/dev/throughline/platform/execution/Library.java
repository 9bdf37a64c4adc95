package dev.throughline.platform.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Authors and books with holes: values that are missing although the schema promises them, and fields that fail.
final class Library {

    static final int AUTHORS = 7;

    private static final String SCHEMA = """
            type Query {
              authors: [Author!]!
              maybe: [Author]
              named: [Named!]
              first: Author
              author(id: ID!): Author
              broken: String
            }
            type Mutation { count: Count }
            type Count { now: Int! }
            enum Kind { NOVELIST POET }
            interface Named { name: String }
            type Author implements Named {
              id: ID! name: String nick: String! kind: Kind matrix: [[Int!]!] tags: [String!] secret: String!
              books(first: Int): [Book!] best: Book! favourite: Named
            }
            type Book implements Named { name: String title: String! pages: Int! author: Author reviewer: Author! }
            """;

    record Author(
            int id,
            String name,
            @Nullable String nick,
            @Nullable String kind,
            List<List<@Nullable Integer>> matrix,
            List<@Nullable String> tags) {}

    record Book(int number, String name, @Nullable String title, int pages) {}

    private final AtomicInteger counter = new AtomicInteger();
    private final List<String> batches = new ArrayList<>();

    List<String> batches() {
        return batches;
    }

    int countBooks() {
        return authors().stream().mapToInt(author -> books(author).size()).sum();
    }

    GraphQLSchema schema() {
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .type(
                        "Query",
                        type -> type.dataFetcher("authors", both("authors", any -> authors()))
                                .dataFetcher("maybe", (DataFetcher<Object>) environment -> withGaps())
                                .dataFetcher("named", (DataFetcher<Object>) environment -> named())
                                .dataFetcher("first", (DataFetcher<Object>) environment -> author(1))
                                .dataFetcher("author", (DataFetcher<Object>)
                                        environment -> author(Integer.parseInt(environment.getArgument("id"))))
                                .dataFetcher("broken", (DataFetcher<Object>) environment -> {
                                    throw new IllegalStateException("broken");
                                }))
                .type(
                        "Mutation",
                        type -> type.dataFetcher(
                                "count", (DataFetcher<Object>) environment -> Map.of("now", counter.incrementAndGet())))
                .type(
                        "Author",
                        type -> type.dataFetcher("books", both("books", Library::booksOf))
                                .dataFetcher("best", both("best", environment -> {
                                    Author author = environment.getSource();
                                    return author.id() == 5
                                            ? null
                                            : books(author).getFirst();
                                }))
                                .dataFetcher("favourite", both("favourite", environment -> {
                                    Author author = environment.getSource();
                                    return author.id() % 2 == 0
                                            ? author
                                            : books(author).getFirst();
                                }))
                                .dataFetcher("secret", both("secret", environment -> {
                                    Author author = environment.getSource();
                                    if (author.id() % 3 == 0) {
                                        throw new IllegalStateException("secret");
                                    }
                                    return "none";
                                })))
                .type(
                        "Book",
                        type -> type.dataFetcher("author", both("author", environment -> {
                                    Book book = environment.getSource();
                                    return author(book.number() / 10);
                                }))
                                .dataFetcher("reviewer", both("reviewer", environment -> {
                                    Book book = environment.getSource();
                                    return book.number() % 7 == 0 ? null : author(book.number() % AUTHORS + 1);
                                })))
                .type(
                        "Named",
                        type -> type.typeResolver(environment -> environment
                                .getSchema()
                                .getObjectType(
                                        environment.getObject().getClass().getSimpleName())))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SCHEMA), wiring);
    }

    /// Answers parent by parent where graphql-java asks, and a level at a time where we do.
    private LevelFetcher both(String name, DataFetcher<?> each) {
        return new LevelFetcher() {
            @Override
            public @Nullable Object[] fetch(Place place, List<?> parents) {
                batches.add(name + " of " + parents.size());
                return new EachParent(each).fetch(place, parents);
            }

            @Override
            @SuppressWarnings("NullAway")
            public Object get(DataFetchingEnvironment environment) {
                try {
                    return each.get(environment);
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }
        };
    }

    private static List<Author> authors() {
        return IntStream.rangeClosed(1, AUTHORS).mapToObj(Library::author).toList();
    }

    private static List<@Nullable Author> withGaps() {
        List<@Nullable Author> authors = new ArrayList<>(authors());
        authors.set(2, null);
        return authors;
    }

    private static List<Object> named() {
        List<Object> named = new ArrayList<>(authors());
        named.addAll(books(author(3)));
        return named;
    }

    private static Author author(int id) {
        List<List<@Nullable Integer>> matrix = new ArrayList<>(List.of(List.of(id, 2), List.of(3)));
        List<@Nullable Integer> holes = new ArrayList<>();
        holes.add(null);
        if (id == 4) {
            matrix.add(holes);
        }
        List<@Nullable String> tags = new ArrayList<>(List.of("a", "b"));
        if (id == 6) {
            tags.add(null);
        }
        return new Author(id, "Author " + id, id == 2 ? null : "Nick", id == 1 ? null : "POET", matrix, tags);
    }

    private static List<Book> booksOf(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        List<Book> books = books(environment.<Author>getSource());
        return first == null ? books : books.subList(0, Math.min(first, books.size()));
    }

    private static List<Book> books(Author author) {
        return IntStream.rangeClosed(1, author.id() % 3 + 1)
                .mapToObj(number -> new Book(
                        author.id() * 10 + number, "Book", author.id() == 7 && number == 2 ? null : "Title", number))
                .toList();
    }
}
