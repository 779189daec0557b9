package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.VersionLine;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two stewards work on one dataset: neither loses a word, and one version comes of it. */
@ProgramTest
class TwoStewardsTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired DataDrafts drafts;
    @Autowired DataRelease release;
    @Autowired DraftRisk risk;
    @Autowired PublishedData data;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.124");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    /** What each of two is told who do the same in the same moment. */
    private static <T> List<Outcome<T>> atOnce(Callable<Outcome<T>> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<T>>> told = new ArrayList<>();
            for (int each = 0; each < 2; each++) {
                told.add(
                        both.submit(
                                () -> {
                                    together.await();
                                    return work.call();
                                }));
            }
            return List.of(told.get(0).get(), told.get(1).get());
        }
    }

    private static <T> List<String> refusals(List<Outcome<T>> told) {
        return told.stream()
                .map(one -> one instanceof Outcome.Refused<T>(Refusal why) ? why.key() : "")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    @Test
    void whoeverDescribesWhatAColleagueChangedIsToldAndKeepsWhatTheyTyped() throws Exception {
        publishing.begin("a-deux");
        String at = "/fr/equipe/donnees/a-deux/description";
        Browser one = as("vq-designer").open(at);
        Browser two = as("vq-manager").open(at);
        one.submit(at, "fr-title", "Titre de la première", "en-title", "Title of the first");
        assertThat(one.status()).as(one.text()).isEqualTo(303);
        two.submit(at, "fr-title", "Titre du second", "en-title", "Title of the second");
        assertThat(two.status()).isEqualTo(422);
        assertThat(two.text()).contains("Quelqu’un a changé le brouillon entre-temps");
        assertThat(two.page().select("[name=fr-title]").val()).isEqualTo("Titre du second");
        assertThat(one.open(at).page().select("[name=fr-title]").val())
                .isEqualTo("Titre de la première");
    }

    @Test
    void ofTwoWhoChangeADraftInOneMomentOneIsToldThatItMoved() throws Exception {
        publishing.begin("a-deux-au-meme-moment");
        Actor.Agent author = publishing.agent("vq-designer");
        DataLife seen = publishing.life("a-deux-au-meme-moment");
        Draft draft = DataDoor.draft(seen);
        List<Outcome<String>> told = atOnce(() -> drafts.save(author, seen, draft));
        assertThat(refusals(told)).containsExactly("opendata.refused.moved");
        assertThat(DataDoor.draft(publishing.life("a-deux-au-meme-moment")).revision())
                .isEqualTo(draft.revision() + 1);
    }

    @Test
    void ofTwoWhoTakeOneAddressOneIsToldThatItIsTaken() throws Exception {
        Actor.Agent author = publishing.agent("vq-designer");
        Came came = publishing.came("mot\nun\n");
        List<Outcome<String>> told =
                atOnce(() -> drafts.begin(author, "une-adresse-pour-deux", came));
        assertThat(refusals(told)).containsExactly("opendata.refused.taken");
    }

    @Test
    void whatIsSignedTwiceInOneMomentIsOneVersionAndTheOneBeforeStays() throws Exception {
        publishing.publish("signe-a-deux", "mot\nun\n");
        publishing.renew("signe-a-deux", "mot\nun\ndeux\n");
        int seen = DataDoor.draft(publishing.life("signe-a-deux")).revision();
        Actor.Agent author = publishing.agent("vq-designer");
        assertThat(release.submit(author, publishing.life("signe-a-deux"), seen)).isEmpty();
        Actor.Agent signer = publishing.agent("vq-responsible");
        DataLife life = publishing.life("signe-a-deux");
        RiskFound found = risk.of(signer, life);
        var marked = new DataRelease.Marked(seen, found.digest(), risk.marks(found));
        List<Outcome<Integer>> told = atOnce(() -> release.sign(signer, life, marked));
        assertThat(refusals(told)).hasSize(1);
        assertThat(told).contains(Outcome.ok(2));
        assertThat(data.versions("signe-a-deux"))
                .extracting(VersionLine::number)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 2).boxed().toList());
    }
}
