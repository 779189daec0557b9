package org.parvis.documents.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GcmAeadTests {
    private static final byte[] PLAIN = "une réponse".getBytes(UTF_8);
    private static final byte[] BOUND = "dossier 1".getBytes(UTF_8);

    @BeforeAll
    static void register() throws Exception {
        AeadConfig.register();
    }

    @Test
    void tinkOpensWhatIsSealedHere() throws Exception {
        KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        Aead tink = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        assertThat(tink.decrypt(GcmAead.of(keyset).encrypt(PLAIN, BOUND), BOUND)).isEqualTo(PLAIN);
    }

    @Test
    void whatTinkSealedOpensHere() throws Exception {
        KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        Aead tink = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
        assertThat(GcmAead.of(keyset).decrypt(tink.encrypt(PLAIN, BOUND), BOUND)).isEqualTo(PLAIN);
    }

    @Test
    void theSameTextIsNeverSealedAlike() throws Exception {
        Aead aead = GcmAead.of(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        assertThat(aead.encrypt(PLAIN, BOUND)).isNotEqualTo(aead.encrypt(PLAIN, BOUND));
    }
}
