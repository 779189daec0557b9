package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.audit.SealKey;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.proof.Sealing;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A whole file leaves in a package that proves itself, and no byte of it can be changed unseen. */
@ProgramTest
class TransferPackageTests {
    @Autowired MockMvc mvc;
    @Autowired Sealing sealing;
    @Autowired SealKey key;

    @Test
    void aPackageVerifiesOfflineAndEveryChangeIsSeen() throws Exception {
        byte[] zip = decidedPackage();
        PackageVerifier verifier = new PackageVerifier(zip);
        String good = verifier.says(zip, key.published());
        assertThat(good).startsWith("VERIFIED").doesNotContain(" 0 documents");
        assertThat(good).doesNotContain(" 0 acts under");

        Map<String, byte[]> entries = PackageVerifier.entries(zip);
        String act =
                entries.keySet().stream()
                        .filter(path -> path.startsWith("data/acts/"))
                        .findFirst()
                        .orElseThrow();
        String document =
                entries.keySet().stream()
                        .filter(path -> path.startsWith("data/documents/"))
                        .findFirst()
                        .orElseThrow();
        for (String path : new String[] {act, document, "data/file.json", "VerifyPackage.java"}) {
            byte[] one = PackageVerifier.zip(changed(entries, path));
            assertThat(verifier.says(one, key.published())).contains(path + " was changed");
        }
        Map<String, byte[]> less = new LinkedHashMap<>(entries);
        less.remove(document);
        assertThat(verifier.says(PackageVerifier.zip(less), null)).contains("is missing");

        // whoever writes the manifests again is caught by the chain
        assertThat(again(verifier, entries, act)).contains("not what it committed to");
        assertThat(again(verifier, entries, document)).contains("not the document");
        String chain = PackageVerifier.text(entries, "data/chain.tsv");
        Map<String, byte[]> later = new LinkedHashMap<>(entries);
        later.put(
                "data/chain.tsv",
                chain.replaceFirst("\treceived\t", "\tassigned\t")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.says(PackageVerifier.zip(PackageVerifier.listedAgain(later)), null))
                .contains("envelope was changed");
        // and whoever forges the whole chain has not the key
        String other = "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";
        assertThat(verifier.says(zip, other)).contains("does not stand under the signed root");
    }

    private String again(PackageVerifier verifier, Map<String, byte[]> entries, String path)
            throws Exception {
        Map<String, byte[]> cheat = changed(entries, path);
        return verifier.says(
                PackageVerifier.zip(PackageVerifier.listedAgain(cheat)), key.published());
    }

    /** One byte of a file is another one. */
    private static Map<String, byte[]> changed(Map<String, byte[]> entries, String path) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.computeIfPresent(
                path,
                (name, content) -> {
                    byte[] flipped = content.clone();
                    flipped[flipped.length / 2] ^= 1;
                    return flipped;
                });
        return changed;
    }

    private byte[] decidedPackage() throws Exception {
        sealing.sealAll();
        TeamBrowser responsible = new TeamBrowser(mvc, "vq-responsible");
        Document closed = responsible.get("/fr/equipe/file?view=closed");
        String file = withLetter(responsible, closed);
        Document page = responsible.get(file + "/conservation");
        assertThat(page.text()).contains("Suspendre la destruction").contains("Gardé jusqu");
        MockHttpServletResponse zip = responsible.raw(get(file + "/conservation/paquet.zip"));
        assertThat(zip.getStatus()).isEqualTo(200);
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        assertThat(agent.raw(get(file + "/conservation/paquet.zip")).getStatus()).isEqualTo(404);
        return zip.getContentAsByteArray();
    }

    /** The first closed file of the queue that was decided, and so has a letter. */
    private static String withLetter(TeamBrowser member, Document queue) throws Exception {
        for (String file : queue.select("a.pv-ref").eachAttr("href")) {
            if (member.get(file).text().contains("Décision signée")) {
                return file;
            }
        }
        throw new AssertionError("No closed file of the demonstration has a letter");
    }

    @Test
    void aHeldFileSaysSoAndIsNotHeldByJustAnybody() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        Document page = agent.get(file + "/conservation");
        assertThat(page.select("form[action$=retenir]")).isEmpty();
        String seen = agent.get(file).expectFirst("[name=seen]").val();
        agent.post(file + "/conservation/retenir", 422, "reason", "Litige", "seen", seen);
        TeamBrowser manager = new TeamBrowser(mvc, "vq-manager");
        manager.get(file + "/conservation");
        manager.post(file + "/conservation/retenir", 422, "reason", " ", "seen", seen);
        String tooLong = "Litige ".repeat(200).strip();
        Document refused =
                manager.post(file + "/conservation/retenir", 422, "reason", tooLong, "seen", seen);
        assertThat(refused.expectFirst("#reason").text()).as("nothing is lost").isEqualTo(tooLong);
        manager.post(file + "/conservation/retenir", 303, "reason", "Litige 12", "seen", seen);
        assertThat(manager.get(file + "/conservation").text())
                .contains("Litige 12")
                .contains("Lever la suspension");
        assertThat(manager.get(file).text()).contains("Destruction suspendue");
        assertThat(manager.get("/en/team/retention").text()).contains("End of keeping");
        for (String none : new String[] {"C-" + Ids.next(), "%", "C-1"}) {
            assertThat(
                            manager.raw(get("/fr/equipe/conservation").param("certificate", none))
                                    .getStatus())
                    .isEqualTo(404);
        }
    }
}
