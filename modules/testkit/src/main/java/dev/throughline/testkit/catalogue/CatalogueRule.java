package dev.throughline.testkit.catalogue;

/// One rule about every table, index, constraint or function of the floors' schemas: a query for what breaks it.
public enum CatalogueRule {
    EVERY_ROW_HAS_A_TENANT("""
            select name from tables where not exists (
                select from columns c where c.oid = tables.oid and c.attname = 'tenant_id'
                    and c.type = 'uuid' and c.attnotnull)"""),

    THE_PRIMARY_KEY_IS_TENANT_AND_ID("""
            select name from tables where not exists (
                select from keys k where k.conrelid = tables.oid and k.contype = 'p'
                    and k.columns = array['tenant_id', 'id'])"""),

    ROW_LEVEL_SECURITY_IS_FORCED("""
            select name from tables where not (relrowsecurity and relforcerowsecurity)"""),

    /// Missing and empty settings are errors, and what is written is held to the same tenant as what is read.
    ONE_POLICY_NAMES_THE_TENANT("""
            select name from tables where (
                select count(*) <> 1 or not bool_and(p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                    and pg_get_expr(p.polqual, p.polrelid) = policy
                    and pg_get_expr(p.polwithcheck, p.polrelid) = policy)
                from pg_policy p,
                    (values ('(tenant_id = ( SELECT (current_setting(''app.tenant_id''::text))::uuid AS current_setting))'))
                        as expected (policy)
                where p.polrelid = tables.oid)"""),

    FOREIGN_KEYS_CARRY_THE_TENANT("""
            select k.name from keys k where k.contype = 'f' and not exists (
                select from unnest(k.columns, k.targets) as pair (own, target)
                where pair.own = 'tenant_id' and pair.target = 'tenant_id')"""),

    FOREIGN_KEYS_HAVE_AN_INDEX("""
            select k.name from keys k where k.contype = 'f' and not exists (
                select from indexes i where i.indrelid = k.conrelid and i.indpred is null
                    and i.columns[1:cardinality(k.columns)] @> k.columns)"""),

    /// Also the unique ones: without the tenant they would tell one tenant what another has.
    INDEXES_BEGIN_WITH_THE_TENANT("""
            select i.name from indexes i where i.columns[1] is distinct from 'tenant_id'"""),

    /// A function in an index is not leakproof, so a policy keeps PostgreSQL from using it.
    INDEXES_ARE_MADE_OF_COLUMNS("""
            select i.name from indexes i where i.indexprs is not null"""),

    /// Comparisons of these types are not leakproof, or not exact.
    COLUMNS_HAVE_COMPARABLE_TYPES("""
            select c.name from columns c
            where c.typtype = 'e' or c.type in ('numeric', 'real', 'double precision', 'money')"""),

    THERE_ARE_NO_TRIGGERS("""
            select t.tgname::text from pg_trigger t join tables on tables.oid = t.tgrelid where not t.tgisinternal"""),

    REFERENCES_ARE_NEVER_CLEARED("""
            select k.name from keys k where k.contype = 'f' and (k.confdeltype in ('n', 'd') or k.confupdtype in ('n', 'd'))"""),

    THERE_ARE_NO_MATERIALISED_VIEWS("""
            select name from relations where relkind = 'm'"""),

    VIEWS_READ_AS_THEIR_READER("""
            select name from relations where relkind = 'v'
                and not coalesce(reloptions, '{}') && array['security_invoker=true', 'security_invoker=on', 'security_invoker=1']"""),

    /// A view is what a module publishes for reports, and says so by its name; what says so is one.
    VIEWS_ARE_PUBLISHED_FOR_REPORTS("""
            select name from relations where (relkind = 'v') <> (relname like '%\\_report')"""),

    VIEWS_READ_THEIR_OWN_SCHEMA("""
            select distinct relations.name from relations
                join pg_rewrite r on r.ev_class = relations.oid
                join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
                join pg_class c on c.oid = d.refobjid
            where relations.relkind = 'v' and c.relnamespace <> relations.relnamespace"""),

    /// Who reads for reports is bound by the policy of the table behind the view, and changes nothing through it.
    VIEWS_ARE_ONLY_READ("""
            select name from relations where relkind = 'v'
                and has_table_privilege('throughline_app', oid, 'insert, update, delete, truncate')"""),

    NOBODY_BORROWS_THE_OWNERS_RIGHTS("""
            select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = any (? || array['public']) and p.prosecdef
                and has_function_privilege('throughline_app', p.oid, 'execute')"""),

    HISTORY_IS_APPENDED_ONLY("""
            select name from tables
            where relname in ('change', 'measurement', 'check_in', 'positioning_agreement', 'exposure_change',
                    'report_snapshot', 'snapshot_figure', 'snapshot_finding', 'health_tally', 'health_remark')
                and (has_any_column_privilege('throughline_app', oid, 'update')
                    or has_table_privilege('throughline_app', oid, 'delete'))"""),

    /// What proves an identity leaves in no archive: its table or column says so in a comment.
    SECRETS_ARE_NOT_EXPORTED("""
            select c.name from columns c join tables t on t.oid = c.oid
            where c.attname ~ '(^|_)(hash|digest|secret|password)(_|$)'
                and coalesce(obj_description(t.oid, 'pg_class'), '') not like 'NOT EXPORTED: %'
                and coalesce(col_description(c.oid, c.attnum), '') not like 'NOT EXPORTED: %'"""),

    /// What is exported can be loaded without what is not.
    ARCHIVES_ARE_WHOLE("""
            select k.name from keys k join tables t on t.oid = k.conrelid
            where k.contype = 'f' and coalesce(obj_description(t.oid, 'pg_class'), '') not like 'NOT EXPORTED: %'
                and obj_description(k.confrelid, 'pg_class') like 'NOT EXPORTED: %'
            union all
            select c.name from columns c join pg_attribute a on a.attrelid = c.oid and a.attnum = c.attnum
            where col_description(c.oid, c.attnum) like 'NOT EXPORTED: %' and a.attnotnull and not a.atthasdef"""),

    THE_APPLICATION_ONLY_READS_AND_WRITES("""
            select name from relations
            where has_table_privilege('throughline_app', oid, 'truncate')
                or has_any_column_privilege('throughline_app', oid, 'references')
                or has_table_privilege('throughline_app', oid, 'trigger')
                or pg_has_role('throughline_app', relowner, 'member')""");

    private final String query;

    CatalogueRule(String query) {
        this.query = query;
    }

    String query() {
        return query;
    }
}
