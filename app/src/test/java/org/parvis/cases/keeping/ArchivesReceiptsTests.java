package org.parvis.cases.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.cases.keeping.EndOfLifeFixture.refusal;

import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.cases.RetentionRule;
import org.parvis.cases.TestServices;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Heads;
import org.parvis.cases.acts.KeepingAct;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.desk.TestRoster;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.person.FileStory;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.team.TeamStory;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.TimelineEntry;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;

/** What the schedule passes to the archives goes here once they acknowledged it, and not before. */
class ArchivesReceiptsTests extends ArchivesFixture {
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");

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
        String person =
                said(FileStory.of(ending.acts(file), null, Stretch.LATEST, "", FR).entries());
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

    private @Nullable Payload last(Receipt file) {
        return ending.acts(file).getLast().content();
    }
}
