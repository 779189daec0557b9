package org.parvis.cases.acts;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.audit.Journal;
import org.parvis.audit.SealKey;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Regimes;
import org.parvis.cases.FileScene;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.TestServices;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.clocks.FileRules;
import org.parvis.cases.clocks.TermEnds;
import org.parvis.cases.counting.CaseActs;
import org.parvis.cases.decision.PersonReplies;
import org.parvis.cases.decision.Preparation;
import org.parvis.cases.decision.ReviewWork;
import org.parvis.cases.decision.SigningOff;
import org.parvis.cases.decision.SigningUnits;
import org.parvis.cases.decision.ThirdParties;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.keeping.CaseFileData;
import org.parvis.cases.keeping.Disposal;
import org.parvis.cases.keeping.Erasures;
import org.parvis.cases.keeping.RetentionTerms;
import org.parvis.cases.proof.ChainVerification;
import org.parvis.cases.proof.Sealing;
import org.parvis.cases.queue.QueueCounts;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultForTests;
import org.parvis.feed.Feed;
import org.parvis.feed.FeedForTests;
import org.parvis.feed.Follower;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.testing.Folders;
import org.parvis.testing.MovableClock;
import org.parvis.testing.SettingsForTests;
import org.parvis.testing.TestDatabase;

/** The case kernel on a real database, with a clock one can move and one small service. */
public final class CasesFixture implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");

    public final TestDatabase database = TestDatabase.create();
    public final Path data = Folders.temporary();
    public final MovableClock clock = MovableClock.at("2026-11-02T15:00:00Z");
    public final Scenes scenes = database.scenes();
    public final Home home = new Home(Ids.next());
    final Settings settings = SettingsForTests.in(data);
    final Vault vault = VaultForTests.vault(scenes, data);
    public final Calendars calendars =
            new Calendars(Regimes.load(Path.of("../content/quebec/regimes")).orThrow());
    public final CaseStore store = new CaseStore(vault, TestKinds.codec());
    public final Acting acting = new Acting(store, vault, clock, ZONE, new Sendings(vault));
    public final CaseOpener opener = new CaseOpener(store, vault, calendars);
    public final Services services =
            (code, version) ->
                    Optional.of(
                            code.equals("permit")
                                    ? TestServices.permit()
                                    : TestServices.accessRequest());

    /** What the schedule of every body says, by service. */
    public final Map<String, RetentionRule> schedule = new ConcurrentHashMap<>();

    public final RetentionTerms terms =
            new RetentionTerms(
                    services, (body, service) -> Optional.ofNullable(schedule.get(service)));

    /** What nobody confirmed stays unsure. */
    final SaidLaw said = new SaidLaw((body, digest) -> Optional.empty(), calendars);

    final CaseClocks clocks = new CaseClocks(store, calendars, acting, services);
    public final QueueCounts counts = new QueueCounts(acting);
    public final CaseWork work = new CaseWork(scenes, acting, calendars, services, clocks);
    final ThirdParties thirdParties = new ThirdParties(work, clocks, calendars, services, acting);
    public final PersonActs person =
            new PersonActs(scenes, store, acting, calendars, new Sendings(vault), clocks);
    final PersonReplies replies = new PersonReplies(person, store);
    public final OneByOne alone = new OneByOne(scenes, clock, new SimpleMeterRegistry());
    public final EffectsOfLaw law =
            new EffectsOfLaw(scenes, store, acting, said, services, TermEnds.NONE, alone, clocks);
    final Preparation preparation = new Preparation(scenes, store, acting, services);
    final SigningUnits units = new SigningUnits(scenes, TestRoster.of(), TestRoster.of(), acting);
    final ReviewWork review = new ReviewWork(store, work, clocks, services);
    final SigningOff signing = new SigningOff(store, work, services, acting, units);
    final SealKey sealKey = new SealKey(settings);
    final Sealing sealing = new Sealing(scenes, sealKey, clock);
    public final ChainVerification chain = new ChainVerification(scenes, store, sealing);
    public final Disposal disposal =
            new Disposal(
                    scenes,
                    store,
                    acting,
                    new FileRules(services, calendars, acting, ZONE, said),
                    terms,
                    new Erasures(
                            List.<HoldsPersonalData>of(new CaseFileData(scenes), vault), settings));
    public final Actor.Agent agent = new Actor.Agent(Ids.next(), home, Role.AGENT);

    public Feed feed(Follower... followers) {
        return FeedForTests.feed(scenes, new CaseActs(), List.of(followers), clock, alone);
    }

    public Receipt open(String title) {
        return open(title, null);
    }

    public Receipt open(String title, @org.jspecify.annotations.Nullable UUID account) {
        return open(TestServices.accessRequest(), title, account);
    }

    public Receipt openPermit(String title) {
        return open(TestServices.permit(), title, null);
    }

    /** One that is closed to the body. */
    public Receipt closed(String title) {
        CaseFileId file = CaseFileId.next(home.closed());
        return open(opening(file, TestServices.accessRequest(), title, null).closedFor(home));
    }

    private Receipt open(
            ServiceDefinition service,
            String title,
            @org.jspecify.annotations.Nullable UUID account) {
        return open(opening(CaseFileId.next(home), service, title, account));
    }

    private Receipt open(Opening opening) {
        CaseFileId file = opening.file();
        return scenes.in(
                new FileScene.Opener(file.home(), file.id(), null, opening.account()),
                sql -> opener.open(sql, opening));
    }

    private Opening opening(
            CaseFileId file,
            ServiceDefinition service,
            String title,
            @org.jspecify.annotations.Nullable UUID account) {
        return new Opening(
                file,
                service,
                clock.instant(),
                Opening.Arrival.by(Channel.WEB, acting.today()),
                new Opening.Asked(
                        "fr",
                        title,
                        new ActContent.Contact(
                                "Camille Tremblay", "camille@example.org", null, null),
                        Map.of("document", title)),
                Opening.Whose.account(account));
    }

    public Journal journal(Scenes over) {
        return new Journal(over, clock);
    }

    public CaseWork.Ask ask(Receipt receipt, int seen) {
        return new CaseWork.Ask(agent, "Agente A. B.", receipt.file(), seen);
    }

    /** As a handover gives it to another body. */
    public void pass(Receipt receipt, Home other) {
        OpenedFiles.pass(scenes, store, acting, receipt, other);
    }

    public CaseFile head(Receipt receipt) {
        return scenes.job(jobs -> store.find(jobs, receipt.file()).orElseThrow());
    }

    @Override
    public void close() {
        database.close();
        Folders.delete(data);
    }
}
