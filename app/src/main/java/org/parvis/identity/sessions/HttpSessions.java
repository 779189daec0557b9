package org.parvis.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Opened;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.identity.WayKind;
import org.parvis.platform.Digests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Sessions of the browsers that make requests, and the proofs given in them. */
@Component
public class HttpSessions implements Sessions {
    static final String ATTRIBUTE = "signed-in";

    private static final Logger LOG = LoggerFactory.getLogger(HttpSessions.class);

    private final CalmSessions<?> kept;
    private final CsrfTokenRepository formTokens;
    private final InstantSource clock;
    private final Duration longest;

    HttpSessions(
            CalmSessions<?> kept,
            CsrfTokenRepository formTokens,
            InstantSource clock,
            IdentitySettings settings) {
        this.kept = kept;
        this.formTokens = formTokens;
        this.clock = clock;
        this.longest = settings.longest();
    }

    @Override
    public Optional<SignedIn> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignedIn in
                ? Optional.of(in).filter(this::notTooOld)
                : Optional.empty();
    }

    /**
     * How long a session lasts from now.
     *
     * @param idle when nothing more is done
     * @param last whatever is done, unless a proof is given again
     */
    public record Left(Duration idle, Duration last, String who) {}

    public Optional<Left> left(HttpServletRequest request) {
        return current(request)
                .map(
                        in ->
                                new Left(
                                        Duration.ofSeconds(
                                                        request.getSession(false)
                                                                .getMaxInactiveInterval())
                                                .minus(CalmSessions.BETWEEN_WRITES),
                                        Duration.between(clock.instant(), end(in)),
                                        word(in)));
    }

    /** Tells the pages of one account from those of another, and nobody whose they are. */
    private static String word(SignedIn in) {
        return HexFormat.of().formatHex(Digests.of("page of", in.account().toString()), 0, 16);
    }

    @Override
    public void start(
            UUID account, WayKind by, HttpServletRequest request, HttpServletResponse response) {
        start(account, by, by.level(), request, response);
    }

    public void start(
            UUID account,
            WayKind by,
            int level,
            HttpServletRequest request,
            HttpServletResponse response) {
        end(request, response);
        Instant now = now();
        String device = DeviceWords.code(request.getHeader("User-Agent"));
        SignedIn in = new SignedIn(account, null, now, new Opened(by, level, now, device));
        request.getSession(true).setAttribute(ATTRIBUTE, in);
        LOG.info("A session began: {}, level {}", by.code(), level);
    }

    /**
     * Takes one more proof from whoever is signed in; the session gets a new name with it and lasts
     * as long as a new one.
     */
    public void prove(WayKind by, HttpServletRequest request) {
        prove(by, by.level(), request);
    }

    /** The same for a proof that is worth more, or less, this time. */
    public void prove(WayKind by, int level, HttpServletRequest request) {
        current(request)
                .ifPresent(
                        in -> {
                            request.changeSessionId();
                            request.getSession(false)
                                    .setAttribute(
                                            ATTRIBUTE,
                                            in.again(in.opened().proven(by, level, now())));
                            LOG.info("A session was proven again: {}, level {}", by.code(), level);
                        });
    }

    /** Whether the last proof was given so recently that dangerous changes may be made. */
    public boolean provenWithin(Duration time, HttpServletRequest request) {
        return current(request)
                .filter(in -> in.opened().proven().plus(time).isAfter(clock.instant()))
                .isPresent();
    }

    @Override
    public void choose(UUID member, HttpServletRequest request) {
        current(request)
                .ifPresent(in -> request.getSession(false).setAttribute(ATTRIBUTE, in.as(member)));
    }

    @Override
    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        formTokens.saveToken(null, request, response);
    }

    @Override
    public void endEverywhere(UUID account) {
        kept.findByPrincipalName(account.toString()).keySet().forEach(kept::end);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean notTooOld(SignedIn in) {
        return end(in).isAfter(clock.instant());
    }

    private Instant end(SignedIn in) {
        return in.since().plus(longest);
    }
}
