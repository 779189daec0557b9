package org.parvis.platform;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction whose first statement sets the scene, for that transaction only, so
 * that neither a pool nor a virtual thread can carry it over. Work called inside a running
 * transaction joins it and keeps its scene: what several modules do at once succeeds or fails at
 * once.
 */
public final class Scenes {
    private static final String SET =
            """
            select set_config('role', ?, true), set_config('parvis.home', ?, true),
                   set_config('parvis.actor', ?, true), set_config('parvis.file', ?, true),
                   set_config('parvis.draft', ?, true)
            """;

    /** Where a member acts, and for which body: another home only when it answers for that one. */
    private static final String SET_AGENT =
            """
            select set_config('role', :role, true), set_config('parvis.home', :home, true),
                   set_config('parvis.body', :body, true),
                   set_config('parvis.actor', :member, true), set_config('parvis.file', :none, true),
                   set_config('parvis.draft', :none, true)
            """;

    private static final String SET_AGENT_ELSEWHERE = elsewhere("admit_body");

    /** Registers are those of a body that ceased: only who took over all of it answers for them. */
    private static final String SET_OFFICER_ELSEWHERE = elsewhere("admit_registers");

    private static String elsewhere(String admits) {
        return SET_AGENT.replace(
                "set_config('parvis.home', :home, true)",
                "set_config('parvis.home', organizations."
                        + admits
                        + "(:home::uuid, :body::uuid)::text, true)");
    }

    /** The directory says which file, if any: the program cannot name one it was not given. */
    private static final String SET_ADMITTED =
            """
            select set_config('role', ?, true), set_config('parvis.home', ?, true),
                   set_config('parvis.actor', ?, true),
                   set_config('parvis.file', cases.admit_person(?, ?)::text, true),
                   set_config('parvis.draft', ?, true)
            """;

    private static final String SET_INVITED =
            """
            select set_config('role', ?, true), set_config('parvis.home', ?, true),
                   set_config('parvis.actor', ?, true),
                   set_config('parvis.file', cases.admit_invited(?, ?)::text, true),
                   set_config('parvis.draft', ?, true)
            """;

    private static final String SET_ACTING_FOR =
            """
            select set_config('role', :role, true), set_config('parvis.home', :none, true),
                   set_config('parvis.actor', :account, true),
                   set_config('parvis.file', :none, true), set_config('parvis.draft', :none, true),
                   set_config('parvis.principal', coalesce(m.principal::text, :none), true),
                   set_config('parvis.services', coalesce(m.services, ''), true),
                   set_config('parvis.establishments', coalesce(m.establishments, ''), true)
            from (select) one
            left join mandates.admitted(:account::uuid, :mandate, 'receive', :on) m on true
            """;

    /**
     * Whoever may only receive gets a transaction that cannot write; policies know for which act
     * they were let in.
     */
    private static final String SET_ACTING_FILE =
            """
            select set_config('role', :role, true), set_config('parvis.home', :none, true),
                   set_config('parvis.actor', :account, true),
                   set_config('parvis.file',
                     cases.admit_acting(:account::uuid, :mandate, :file, :act, :on)::text, true),
                   set_config('parvis.draft', :none, true), set_config('parvis.act', :act, true),
                   case when :act = 'receive'
                     then set_config('transaction_read_only', 'on', true) end
            """;

    private static final String SET_MANAGING =
            """
            select set_config('role', :role, true), set_config('parvis.home', :none, true),
                   set_config('parvis.actor', coalesce(m.principal::text, :none), true),
                   set_config('parvis.pressing', :account, true),
                   set_config('parvis.file', :none, true), set_config('parvis.draft', :none, true)
            from (select) one
            left join mandates.admitted(:account::uuid, :mandate, 'administer', :on) m on true
            """;

    private static final String NONE = Ids.NIL.toString();

    private final JdbcOperations plain;
    private final JdbcClient app;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final JdbcClient jobs;
    private final TransactionTemplate jobTransaction;
    private final TransactionTemplate jobReading;

    private Scenes(
            JdbcOperations plain,
            TransactionTemplate writing,
            TransactionTemplate reading,
            JdbcClient jobs,
            TransactionTemplate jobTransaction,
            TransactionTemplate jobReading) {
        this.plain = plain;
        this.app = JdbcClient.create(plain);
        this.writing = writing;
        this.reading = reading;
        this.jobs = jobs;
        this.jobTransaction = jobTransaction;
        this.jobReading = jobReading;
    }

    /** Scenes over the program's login and the jobs' login of one database. */
    public static Scenes over(DataSource app, DataSource jobs) {
        JdbcTransactionManager manager = new JdbcTransactionManager(app);
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        JdbcTransactionManager jobManager = new JdbcTransactionManager(jobs);
        TransactionTemplate jobReading = new TransactionTemplate(jobManager);
        jobReading.setReadOnly(true);
        return new Scenes(
                new JdbcTemplate(app),
                new TransactionTemplate(manager),
                reading,
                JdbcClient.create(jobs),
                new TransactionTemplate(jobManager),
                jobReading);
    }

    /** Reads and writes as that relation; commits when the work returns. */
    public <T extends @Nullable Object> T in(Scene scene, Function<JdbcClient, T> work) {
        return run(writing, scene, work);
    }

    /** Reads as that relation, from one snapshot. */
    public <T extends @Nullable Object> T reading(Scene scene, Function<JdbcClient, T> work) {
        return run(reading, scene, work);
    }

    /** A row that a transaction reads before anything else. */
    public record First<R>(String sql, List<Object> values, RowMapper<R> row) {}

    /**
     * Reads and writes in a draft, from a row that is read first. That row comes with the scene, in
     * one message to the database and back: pages of forms are so short that each way counts.
     */
    public <R, T> T in(Scene.Draft scene, First<R> first, Function<Optional<R>, T> work) {
        return run(writing, scene, first, work);
    }

    /** The same, from one snapshot. */
    public <R, T> T reading(Scene.Draft scene, First<R> first, Function<Optional<R>, T> work) {
        return run(reading, scene, first, work);
    }

    /**
     * Does one thing as another relation inside the running transaction, which then goes on as its
     * own: what both do succeeds or fails at once.
     */
    public <T extends @Nullable Object> T aside(Scene other, Function<JdbcClient, T> work) {
        Scene own = (Scene) TransactionSynchronizationManager.unbindResource(this);
        change(other);
        T done = work.apply(app);
        TransactionSynchronizationManager.unbindResource(this);
        change(own);
        return done;
    }

    /** Back to the login first: it alone may ask the directories whom they admit. */
    private void change(Scene scene) {
        TransactionSynchronizationManager.bindResource(this, scene);
        app.sql("set local role none").update();
        set(scene);
    }

    /** Work of the program itself, across bodies, on the jobs' own connections. */
    public <T extends @Nullable Object> T job(Function<JdbcClient, T> work) {
        return jobTransaction.execute(status -> work.apply(jobs));
    }

    /** The same, where nothing may be written: the database refuses any change. */
    public <T> T readingJob(Function<JdbcClient, T> work) {
        return jobReading.execute(status -> work.apply(jobs));
    }

    @SuppressWarnings("NullAway") // the template hands back what the work returned
    private <T extends @Nullable Object> T run(
            TransactionTemplate template, Scene scene, Function<JdbcClient, T> work) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return work.apply(app);
        }
        return template.execute(
                status -> {
                    TransactionSynchronizationManager.bindResource(this, scene);
                    try {
                        set(scene);
                        return work.apply(app);
                    } finally {
                        TransactionSynchronizationManager.unbindResource(this);
                    }
                });
    }

    @SuppressWarnings("NullAway") // the template hands back what the work returned
    private <R, T> T run(
            TransactionTemplate template,
            Scene.Draft scene,
            First<R> first,
            Function<Optional<R>, T> work) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return work.apply(
                    app.sql(first.sql()).params(first.values()).query(first.row()).optional());
        }
        return template.execute(
                status -> {
                    TransactionSynchronizationManager.bindResource(this, scene);
                    try {
                        return work.apply(set(scene, first));
                    } finally {
                        TransactionSynchronizationManager.unbindResource(this);
                    }
                });
    }

    /** Two statements in one message; the second runs in the scene that the first has set. */
    private <R> Optional<R> set(Scene.Draft scene, First<R> first) {
        PreparedStatementCallback<Optional<R>> reading =
                both -> {
                    int place = 0;
                    for (String value : List.of(scene.role(), NONE, NONE, NONE)) {
                        both.setString(++place, value);
                    }
                    both.setString(++place, scene.draft().toString());
                    for (Object value : first.values()) {
                        both.setObject(++place, value);
                    }
                    both.execute();
                    both.getMoreResults();
                    ResultSet row = both.getResultSet();
                    return row.next()
                            ? Optional.ofNullable(first.row().mapRow(row, 0))
                            : Optional.empty();
                };
        return Objects.requireNonNull(plain.execute(SET + ";" + first.sql(), reading));
    }

    private void set(Scene scene) {
        switch (scene) {
            case Scene.Public s -> set(s, NONE, NONE, NONE, NONE);
            case Scene.Reader s -> set(s, NONE, NONE, NONE, NONE);
            case Scene.Identity s -> set(s, NONE, NONE, NONE, NONE);
            case Scene.Person s -> set(s, NONE, s.account().toString(), NONE, NONE);
            case Scene.Draft s -> set(s, NONE, NONE, NONE, s.draft().toString());
            case Scene.Agent s -> agent(s, SET_AGENT_ELSEWHERE, s.home(), s.member(), s.body());
            case Scene.Staff s -> agent(s, SET_AGENT_ELSEWHERE, s.home(), s.member(), s.body());
            case Scene.PrivacyOfficer s ->
                    agent(s, SET_OFFICER_ELSEWHERE, s.home(), s.member(), s.body());
            case Scene.CentralOffice s ->
                    set(s, s.home().toString(), s.member().toString(), NONE, NONE);
            case Scene.Opener s ->
                    set(
                            s,
                            s.home().toString(),
                            text(s.account()),
                            s.file().toString(),
                            text(s.draft()));
            case Scene.PersonFile s ->
                    app.sql(SET_ADMITTED)
                            .param(s.role())
                            .param(NONE)
                            .param(s.account().toString())
                            .param(s.account())
                            .param(s.file())
                            .param(NONE)
                            .query()
                            .listOfRows();
            case Scene.ActingFor s -> acting(SET_ACTING_FOR, s, s.account(), s.mandate(), s.on());
            case Scene.Managing s -> acting(SET_MANAGING, s, s.account(), s.mandate(), s.on());
            case Scene.ActingFile s ->
                    app.sql(SET_ACTING_FILE)
                            .param("role", s.role())
                            .param("none", NONE)
                            .param("account", s.account().toString())
                            .param("mandate", s.mandate())
                            .param("file", s.file())
                            .param("act", s.act())
                            .param("on", s.on())
                            .query()
                            .listOfRows();
            case Scene.Invited s ->
                    app.sql(SET_INVITED)
                            .param(s.role())
                            .param(NONE)
                            .param(NONE)
                            .param(s.reference())
                            .param(s.codeHash())
                            .param(NONE)
                            .query()
                            .listOfRows();
        }
    }

    private void agent(Scene scene, String elsewhere, Home home, UUID member, Home body) {
        app.sql(home.equals(body) ? SET_AGENT : elsewhere)
                .param("role", scene.role())
                .param("home", home.toString())
                .param("body", body.toString())
                .param("member", member.toString())
                .param("none", NONE)
                .query()
                .listOfRows();
    }

    private void acting(String sql, Scene scene, UUID account, UUID mandate, LocalDate on) {
        app.sql(sql)
                .param("role", scene.role())
                .param("none", NONE)
                .param("account", account.toString())
                .param("mandate", mandate)
                .param("on", on)
                .query()
                .listOfRows();
    }

    private void set(Scene scene, String home, String actor, String file, String draft) {
        app.sql(SET)
                .param(scene.role())
                .param(home)
                .param(actor)
                .param(file)
                .param(draft)
                .query()
                .listOfRows();
    }

    private static String text(@Nullable UUID id) {
        return id == null ? NONE : id.toString();
    }
}
