package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.keeping.EndOfLifeFixture.refusal;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.TestServices;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Envelope;
import org.parvis.cases.acts.Heads;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.person.FileStory;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.team.TeamStory;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;

/** What the schedule passes to the archives goes here once they acknowledged it, and not before. */
class ArchivesReceiptsTests {
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

    private EndOfLifeFixture ending;
    private CasesFixture cases;
    private ArchivesReceipts receipts;

    @BeforeEach
    void start() {
        ending = new EndOfLifeFixture(RetentionRule.Then.KEEP);
        cases = ending.cases;
        receipts =
                new ArchivesReceipts(
                        cases.scenes, cases.store, cases.acting, cases.terms, TestRoster.of());
    }

    @AfterEach
    void stop() {
        ending.close();
    }

    @Test
    void aFileIsDestroyedAfterTheReceiptOfTheArchivesAndItsCertificateSaysSo() {
        Receipt file = over();
        assertThat(refusal(cases.disposal.dispose(file.file(), "à la main")))
                .isEqualTo("cases.refused.notReceived");
        assertThat(refusal(ending.make())).isEqualTo("cases.refused.nothingDue");

        String digest = sent(file);
        assertThat(note("2026-114", digest).orThrow()).isEqualTo(1);
        assertThat(last(file))
                .isEqualTo(
                        new KeepingAct.Archived(
                                "Agente A. B.", cases.acting.today(), "2026-114", digest));
        assertThat(ending.due.of(cases.home).getFirst().stay()).isEmpty();

        UUID list = ending.make().orThrow();
        ending.approve(list);
        assertThat(ending.run.run()).isEqualTo(1);
        assertThat(cases.head(file).disposedAt()).isNotNull();
        assertThat(cases.chain.verify().holds()).isTrue();
        assertThat(certificate(list)).contains("Numéro 2026-114, le ", " : 1 dossier");
        assertThat(ending.due.of(cases.home)).isEmpty();
    }

    @Test
    void theStoryOfTheFileTellsTheReceiptWithItsDigestAndToThePersonWithoutIt() {
        Receipt file = over();
        String digest = sent(file);
        note("2026-114", digest).orThrow();
        String team =
                said(TeamStory.of(ending.acts(file), TestServices.accessRequest().process(), FR));
        assertThat(team).contains("Reçu par les archives", "Numéro 2026-114", digest);
        String person = said(FileStory.of(ending.acts(file), null, FR));
        assertThat(person)
                .contains("Dossier versé aux archives")
                .doesNotContain(digest)
                .doesNotContain("2026-114");
    }

    @Test
    void theHeadIsTheSameWhenItIsBuiltAgainFromItsActs() {
        Receipt file = over();
        note("2026-114", sent(file)).orThrow();
        CaseFile head = cases.head(file);
        CaseFile again =
                cases.scenes.job(
                        jobs ->
                                Heads.replay(
                                        ending.acts(file), head.reference(), CasesFixture.ZONE));
        assertThat(again).usingRecursiveComparison().isEqualTo(head);
    }

    @Test
    void aReceiptThatSaysSomethingWrongIsRefused() {
        Receipt file = over();
        String digest = sent(file);
        LocalDate today = cases.acting.today();
        assertThat(refusal(note(null, "1", digest))).isEqualTo("archives.refused.day");
        assertThat(refusal(note(today.plusDays(1), "1", digest)))
                .isEqualTo("archives.refused.future");
        assertThat(refusal(note(today.minusDays(1), "1", digest)))
                .isEqualTo("archives.refused.before");
        for (String number : List.of("", " ", "<b>", "1".repeat(41), "a\nb", "%")) {
            assertThat(refusal(note(today, number, digest)))
                    .as(number)
                    .isEqualTo("archives.refused.number");
        }
        assertThat(refusal(note("1", " \n "))).isEqualTo("archives.refused.none");
        for (String line : List.of("abc", digest + "0", "' or 1=1 --", digest.substring(1))) {
            assertThat(refusal(note("1", line))).as(line).isEqualTo("archives.refused.line");
        }
        assertThat(refusal(note("1", (digest + "\n").repeat(700))))
                .isEqualTo("archives.refused.most");
        assertThat(refusal(note("1", digest("autre")))).isEqualTo("archives.refused.unknownDigest");
        assertThat(refusal(note("1", digest("autre") + "  parvis-" + file.reference() + ".zip")))
                .isEqualTo("archives.refused.otherDigest");
        assertThat(refusal(note("1", digest + " " + Reference.next())))
                .isEqualTo("archives.refused.otherDigest");
        assertThat(refusal(note("1", digest + "\n" + sent(file))))
                .isEqualTo("archives.refused.twice");
        assertThat(cases.head(file).lastSeq()).as("nothing is half noted").isEqualTo(2);
        assertThat(received()).isZero();
        assertThat(note("1", digest.toUpperCase(java.util.Locale.ROOT) + " *parvis.zip").orThrow())
                .isEqualTo(1);
    }

    @Test
    void aFileIsReceivedOnce() {
        Receipt file = over();
        String digest = sent(file);
        String other = sent(file);
        note("1", digest).orThrow();
        assertThat(refusal(note("2", digest))).isEqualTo("archives.refused.already");
        assertThat(refusal(note("2", other))).isEqualTo("archives.refused.already");
    }

    @Test
    void oneReceiptCoversManyPackagesOrNone() {
        List<Receipt> files =
                List.of(
                        ending.withdrawn("Un dossier"),
                        ending.withdrawn("Un dossier"),
                        ending.withdrawn("Un dossier"));
        ending.timePasses();
        List<String> digests = new ArrayList<>(files.stream().map(this::sent).toList());
        digests.add(1, digest("autre"));
        assertThat(refusal(note("1", String.join("\n", digests))))
                .isEqualTo("archives.refused.unknownDigest");
        assertThat(files).allMatch(file -> cases.head(file).lastSeq() == 2);
        digests.remove(1);
        assertThat(receipts.waiting(cases.home)).hasSize(3);
        assertThat(note("1", String.join("\r\n", digests)).orThrow()).isEqualTo(3);
        assertThat(receipts.waiting(cases.home)).isEmpty();
        assertThat(ending.due.of(cases.home).getFirst().go()).hasSize(3);
        assertThat(cases.chain.verify().holds()).isTrue();
    }

    @Test
    void ofTwoWhoNoteItAtOnceOneIsToldThatItIsNoted() throws Exception {
        Receipt one = over();
        Receipt two = ending.withdrawn("Un dossier");
        ending.timePasses();
        String forward = sent(one) + "\n" + sent(two);
        String backward = sent(two) + "\n" + sent(one);
        Callable<Outcome<Integer>> first = () -> note("1", forward);
        Callable<Outcome<Integer>> second = () -> note("2", backward);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<String> said = new ArrayList<>();
            for (Future<Outcome<Integer>> each : people.invokeAll(List.of(first, second))) {
                said.add(refusal(each.get()));
            }
            assertThat(said).containsExactlyInAnyOrder("taken", "archives.refused.already");
        }
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void whatIsAddedSinceMustReachTheArchivesToo() {
        Receipt file = over();
        String before = sent(file);
        remark(file);
        assertThat(refusal(note("1", before))).isEqualTo("archives.refused.since");
        note("1", sent(file)).orThrow();
        remark(file);
        assertThat(refusal(cases.disposal.dispose(file.file(), "x")))
                .isEqualTo("cases.refused.notReceived");
        assertThat(ending.due.of(cases.home).getFirst().stay()).hasSize(1);
        assertThat(ending.due.of(cases.home).getFirst().go()).isEmpty();
        assertThat(note("2", sent(file)).orThrow()).isEqualTo(1);
        assertThat(ending.due.of(cases.home).getFirst().go()).hasSize(1);
    }

    @Test
    void aFileThatIsHeldAndFreedKeepsItsReceipt() {
        Receipt file = over();
        String digest = sent(file);
        ending.keeping.hold(ending.ask(file), "Litige", false).orThrow();
        note("1", digest).orThrow();
        assertThat(refusal(cases.disposal.dispose(file.file(), "x")))
                .isEqualTo("cases.refused.legalHold");
        ending.keeping.lift(ending.ask(file), "Réglé", true).orThrow();
        assertThat(ending.due.of(cases.home).getFirst().go()).hasSize(1);
        assertThat(refusal(cases.disposal.dispose(file.file(), "x"))).isEqualTo("taken");
    }

    @Test
    void aListFromBeforeTheScheduleKeptTheFileLeavesItAlone() {
        ending.schedule(2, RetentionRule.Then.DESTROY, 0);
        Receipt file = over();
        UUID list = ending.make().orThrow();
        ending.approve(list);
        ending.schedule(2, RetentionRule.Then.KEEP, 0);
        assertThat(ending.run.run()).isZero();
        assertThat(cases.head(file).disposedAt()).isNull();
        assertThat(ending.became(list)).containsExactly(DisposalList.Became.ARCHIVES);
    }

    @Test
    void onlyWhatIsClosedAndTheirsIsReceivedAndOnlyByItsOwnBody() {
        Receipt open = cases.open("En cours");
        assertThat(refusal(note("1", sent(open)))).isEqualTo("archives.refused.open");
        Receipt file = over();
        String digest = sent(file);
        assertThat(refusal(receipts.note(cases.agent, typed("1", digest))))
                .isEqualTo("cases.refused.notAnswerable");
        Actor.Agent stranger = new Actor.Agent(Ids.next(), new Home(Ids.next()), Role.HEAD);
        assertThat(refusal(receipts.note(stranger, typed("1", digest))))
                .isEqualTo("archives.refused.unknownDigest");
        ending.schedule(2, RetentionRule.Then.DESTROY, 0);
        assertThat(refusal(note("1", digest))).isEqualTo("archives.refused.notTheirs");
        cases.disposal.dispose(file.file(), "x").orThrow();
        assertThat(refusal(note("1", digest))).isEqualTo("archives.refused.destroyed");
        assertThat(received()).isZero();
    }

    private static String said(List<TimelineEntry> story) {
        StringOutput said = new StringOutput();
        for (TimelineEntry entry : story) {
            said.writeContent(entry.title() + "\n");
            if (entry.body() != null) {
                entry.body().writeTo(said);
            }
        }
        return said.toString().replace('\u00a0', ' ');
    }

    /** One whose time is over. */
    private Receipt over() {
        Receipt receipt = ending.withdrawn("Un dossier");
        ending.timePasses();
        return receipt;
    }

    /** A package of the file as it is now; its digest comes back. */
    private String sent(Receipt file) {
        String digest = digest(Ids.next().toString());
        return cases.scenes.job(
                jobs -> {
                    PackageTable.insert(
                            jobs,
                            file.file(),
                            digest,
                            cases.head(file).lastSeq(),
                            cases.acting.now());
                    return digest;
                });
    }

    private static String digest(String text) {
        return HexFormat.of()
                .formatHex(Envelope.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome<Integer> note(String number, String packages) {
        return receipts.note(ending.manager, typed(number, packages));
    }

    private Outcome<Integer> note(
            @org.jspecify.annotations.Nullable LocalDate on, String number, String packages) {
        return receipts.note(
                ending.manager,
                new ArchivesReceipts.Typed(Optional.ofNullable(on), number, packages));
    }

    private ArchivesReceipts.Typed typed(String number, String packages) {
        return new ArchivesReceipts.Typed(Optional.of(cases.acting.today()), number, packages);
    }

    private int received() {
        return cases.database
                .owner()
                .sql(
                        """
                        select count(*)::int from cases.transfer_packages
                        where received_on is not null
                        """)
                .query(Integer.class)
                .single();
    }

    private void remark(Receipt file) {
        cases.work.note(ending.ask(file), "Une pièce de plus").orThrow();
    }

    private String certificate(UUID list) {
        Certificates certificates =
                new Certificates(
                        cases.scenes, ending.lists, cases.disposal, List::of, TestRoster.of());
        DisposalPage.Certificate certificate =
                (DisposalPage.Certificate)
                        certificates.page(ending.manager, "C-" + list, FR).orElseThrow().model();
        StringOutput facts = new StringOutput();
        Objects.requireNonNull(certificate).facts().forEach(row -> row.value().writeTo(facts));
        return facts.toString().replace('\u00a0', ' ');
    }

    private @org.jspecify.annotations.Nullable Payload last(Receipt file) {
        return ending.acts(file).getLast().content();
    }
}
