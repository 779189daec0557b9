package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What stands before the one-click roles and the outbox of a demonstration. On this machine alone
 * it is open; where others can reach the program it asks for a phrase that only whoever started it
 * has read. Phrase and pass are of this start and are kept nowhere.
 */
@Component
public class DemonstrationDoor {
    /** The name of the field in which the phrase is typed. */
    public static final String FIELD = "phrase";

    private static final Duration LIFE = Duration.ofHours(12);
    private static final Throttle.Limit HERE =
            new Throttle.Limit("demonstration-here", 10, Duration.ofMinutes(15));
    private static final Throttle.Limit ALL =
            new Throttle.Limit("demonstration-all", 100, Duration.ofMinutes(15));
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    private final ContentPack pack;
    private final Throttle throttle;
    private final @Nullable String phrase;
    private final String pass = random(32, 0);

    DemonstrationDoor(
            ContentPack pack,
            Throttle throttle,
            Settings settings,
            @Value("${server.address:}") String listens) {
        this.pack = pack;
        this.throttle = throttle;
        boolean here = isHere(listens) && isHere(URI.create(settings.publicUrl()).getHost());
        this.phrase = pack.mayDemonstrate() && !here ? random(16, 4) : null;
    }

    /** The phrase that opens it; none when there is no demonstration, or nobody else to ask. */
    public Optional<String> phrase() {
        return Optional.ofNullable(phrase).filter(any -> pack.demonstration());
    }

    /** Whether whoever makes this request may see the demonstration. */
    public boolean isOpenTo(HttpServletRequest request) {
        return pack.demonstration()
                && (phrase == null
                        || Cookies.value(request, DeviceCookie.DEMONSTRATION)
                                .filter(v -> same(v, pass))
                                .isPresent());
    }

    /** Opens it for this browser, or says why not; wrong phrases are counted. */
    public Outcome<Boolean> open(
            String typed, HttpServletRequest request, HttpServletResponse response) {
        String network = Throttle.network(request.getRemoteAddr());
        Throttle.Answer answer =
                throttle.take(
                        new Throttle.Bucket(HERE, network),
                        new Throttle.Bucket(ALL, "demonstration"));
        return switch (answer) {
            case Throttle.Answer.Wait wait ->
                    Outcome.refused("platform.demonstration.wait", wait.minutes());
            case Throttle.Answer.Go(var taken) -> {
                if (phrase == null || !same(typed.strip(), phrase)) {
                    yield Outcome.refused("platform.demonstration.wrong");
                }
                throttle.giveBack(taken);
                Cookies.give(request, response, DeviceCookie.DEMONSTRATION, pass, LIFE);
                yield Outcome.ok(true);
            }
        };
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether that is this machine and no other; an empty address is every one of them. */
    static boolean isHere(@Nullable String host) {
        if (host == null || host.isBlank()) {
            return false;
        }
        try {
            return host.equals("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** Letters that nobody takes for others, in groups that can be read out. */
    private static String random(int letters, int group) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append(group > 0 && i > 0 && i % group == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
