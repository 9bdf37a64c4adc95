package dev.throughline.reporting.exposure;

import static dev.throughline.organisation.role.Permission.PROMISE_READ;

import dev.throughline.organisation.role.Can;
import dev.throughline.platform.graphql.Connection;
import dev.throughline.platform.graphql.Listing;
import dev.throughline.platform.graphql.Siblings;
import dev.throughline.reporting.report.Reports;
import dev.throughline.reporting.scope.ReportScopeInput;
import dev.throughline.stakeholder.account.Account;
import dev.throughline.stakeholder.account.Accounts;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class PromiseExposureController {

    private final PromiseExposureReports exposure;
    private final Reports reports;
    private final Accounts accounts;

    PromiseExposureController(PromiseExposureReports exposure, Reports reports, Accounts accounts) {
        this.exposure = exposure;
        this.reports = reports;
        this.accounts = accounts;
    }

    @Can(PROMISE_READ)
    @QueryMapping
    PromiseExposureReport promiseExposureReport(@Argument @Nullable ReportScopeInput about) {
        return reports.of(exposure, about);
    }

    @SchemaMapping
    Connection<AccountExposure> accounts(PromiseExposureReport report, Listing listing) {
        return Connection.of("accounts " + report.scope().key(), report.toAccounts(), listing);
    }

    @SchemaMapping
    Connection<MonthExposure> months(PromiseExposureReport report, Listing listing) {
        return Connection.of("months " + report.scope().key(), report.inMonths(), listing);
    }

    @SchemaMapping
    @Nullable CompletableFuture<Account> account(AccountExposure exposed, Siblings siblings) {
        return siblings.find(exposed.accountId(), accounts::byIds);
    }
}
