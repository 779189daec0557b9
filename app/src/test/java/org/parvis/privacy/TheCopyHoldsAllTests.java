package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.audit.Reads;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody takes away of their own. */
@ProgramTest
class TheCopyHoldsAllTests extends MyDataFixture {
    @Autowired AccountExport export;

    @Test
    void theCopyHoldsAllAndItsSignatureIsOfThisInstallation() throws Exception {
        Browser ann = People.signUp(mvc, "ann.copie@example.org");
        UUID account = People.account(scenes, "ann.copie@example.org");
        read(account, "=2+2 à ne pas calculer");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(account, messages.forLanguage("fr"), out);
        Map<String, byte[]> files = unpacked(out.toByteArray());
        assertThat(files)
                .containsKeys("account/account.json", "readings/files.csv", "LISEZMOI.txt");
        assertThat(text(files, "account/account.json")).contains("ann.copie@example.org");
        assertThat(text(files, "readings/files.csv")).contains("'=2+2", "Ville de Québec");
        byte[] manifest = Objects.requireNonNull(files.get("manifest.json"));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder().decode(text(files, "manifest.pub")))));
        signature.update(manifest);
        assertThat(signature.verify(files.get("manifest.sig"))).isTrue();
        List<String> listed = new ArrayList<>();
        for (JsonNode one : JsonMapper.builder().build().readTree(manifest).get("files")) {
            String path = one.get("path").asString();
            listed.add(path);
            byte[] bytes = Objects.requireNonNull(files.get(path));
            assertThat(one.get("size").asLong()).isEqualTo(bytes.length);
            assertThat(one.get("sha256").asString())
                    .isEqualTo(
                            HexFormat.of()
                                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        files.keySet().stream().filter(p -> !p.startsWith("manifest")).toList());
        ann.open("/fr/compte/mes-donnees/export").submit("/fr/compte/mes-donnees/export");
        assertThat(ann.status()).as("no proof but the sign-up").isEqualTo(200);
    }

    @Test
    void theCopyNamesWhoReadAFileForItsPerson() throws Exception {
        People.signUp(mvc, "ann.representee@example.org");
        UUID account = People.account(scenes, "ann.representee@example.org");
        reads.record(
                new Reads.Represented(
                        CaseFileId.next(members.byCode("vq-agent").orElseThrow().home()),
                        account,
                        Ids.next(),
                        "Théodule Pour-Autrui",
                        clock.instant()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(account, messages.forLanguage("fr"), out);
        assertThat(text(unpacked(out.toByteArray()), "readings/files.csv"))
                .contains("Théodule Pour-Autrui", "represented");
    }

    static Map<String, byte[]> unpacked(byte[] zip) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getName()).doesNotContain("..").doesNotStartWith("/");
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path)), StandardCharsets.UTF_8);
    }
}
