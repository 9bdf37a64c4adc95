package dev.throughline.stakeholder.account;

import dev.throughline.inbox.kind.Delivery;
import dev.throughline.inbox.kind.Hearing;
import dev.throughline.inbox.kind.Moved;
import dev.throughline.inbox.kind.News;
import dev.throughline.inbox.kind.NewsKind;
import dev.throughline.inbox.kind.Titled;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who looks after a customer from now on hears of it.
@Configuration(proxyBeanMethods = false)
class AccountInboxConfiguration {

    private static final String ACCOUNT = "ACCOUNT";

    @Bean
    Titled<Account> accountTitles() {
        return Titled.by(Account.class, Account::name);
    }

    @Bean
    NewsKind accountNewsKind() {
        return new NewsKind(ACCOUNT, Delivery.DIGEST);
    }

    @Bean
    Hearing<Account> accountNews() {
        return new Hearing<>(Account.class, AccountInboxConfiguration::told);
    }

    private static List<News> told(Moved<Account> moved) {
        Account after = moved.after();
        return moved.before() == null || moved.before().ownerId().equals(after.ownerId())
                ? List.of()
                : List.of(new News(ACCOUNT, after.ownerId(), after.id(), "You look after this customer from now on."));
    }
}
