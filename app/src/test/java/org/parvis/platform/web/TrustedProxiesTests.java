package org.parvis.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.platform.StartRefused;
import org.parvis.platform.packs.ContentPack;

class TrustedProxiesTests {
    private final TrustedProxies proxies =
            new TrustedProxies(List.of("127.0.0.1", "10.1.0.0/16", "2001:db8:1::/48"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.5 | 203.0.113.5",
                "198.51.100.9, 203.0.113.5 | 203.0.113.5",
                "203.0.113.5, 10.1.2.3 | 203.0.113.5",
                "203.0.113.5:4711, 10.1.2.3:80 | 203.0.113.5",
                "[2001:db8:2::7]:4711 | 2001:db8:2:0:0:0:0:7",
                "2001:db8:2::7, 2001:db8:1::1 | 2001:db8:2:0:0:0:0:7",
                "203.0.113.5, unknown | 127.0.0.1",
                "203.0.113.5, _hidden, 10.1.2.3 | 10.1.2.3",
                "203.0.113.5, localhost | 127.0.0.1",
                "10.1.2.3 | 10.1.2.3",
                "'' | 127.0.0.1"
            })
    void theRightmostAddressThatIsNoProxyOfOursIsTheClient(String row, String client)
            throws Exception {
        List<String> hops = row.isEmpty() ? List.of() : List.of(row.split(","));
        assertThat(proxies.origin(InetAddress.getByName("127.0.0.1"), hops).getHostAddress())
                .isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy", "localhost", "10.0.0.0/33", "::1/129", "10.0.0.1/x", "10.0.0.1/-1"})
    void whatIsNoNetworkIsRefusedAtStart(String wrong) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(wrong)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("parvis.proxies")
                .hasMessageContaining(wrong);
    }

    @Test
    void anAddressOfSixBytesMoreIsCountedByItsSubscriberHoweverItIsWritten() {
        assertThat(Throttle.network("[2001:db8:1:2::7]"))
                .isEqualTo(Throttle.network("2001:db8:1:2::8"));
    }

    /** Whoever needs the address, the scheme or the host asks the request, which says them once. */
    @Test
    void nothingElseReadsWhatAProxySaysOrBuildsAnAddressFromTheRequest() throws IOException {
        Pattern reads =
                Pattern.compile(
                        "X-Forwarded|X-Real-IP|\"Forwarded\"|getServerName\\(|getRequestURL\\("
                                + "|request\\.getScheme\\(|getRemoteHost\\(|ServletUriComponents"
                                + "|getServerPort\\(|HttpHeaders\\.HOST|\"Host\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> others =
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> reads.matcher(ContentPack.text(file)).find())
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList();
            assertThat(others).containsExactly("NetworkSettings.java", "RequestOrigin.java");
        }
    }
}
