package dev.throughline.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// The SQL statements that a piece of work sends, so that a test can say how many it may.
@Component
public final class Statements {

    /// Looked into from time to time, whoever asks for what.
    private static final String QUEUE = "platform.scheduled_task";

    private static final List<String> SENT = new CopyOnWriteArrayList<>();

    public List<String> during(Supplier<?> work) {
        SENT.clear();
        work.get();
        return new ArrayList<>(SENT);
    }

    @Component
    static final class Counting implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && !(bean instanceof ProxyDataSource)
                    ? ProxyDataSourceBuilder.create(source)
                            .listener(new Listener())
                            .build()
                    : bean;
        }
    }

    private static final class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.stream()
                    .map(QueryInfo::getQuery)
                    .filter(query -> !query.contains(QUEUE))
                    .forEach(SENT::add);
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
