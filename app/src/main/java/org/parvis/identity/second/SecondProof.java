package org.parvis.identity.second;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.FailedProofs;
import org.parvis.identity.entrance.Limits;
import org.parvis.identity.sessions.DeviceWords;
import org.parvis.kernel.Outcome;
import org.parvis.platform.web.Throttle;
import org.parvis.platform.web.Throttle.Answer;
import org.parvis.platform.web.Throttle.Bucket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The second proof: a code of the application, or one of the recovery codes; people may type either
 * into the same field. Only who gave the first proof comes here, so nobody else can use up the
 * attempts; a known browser has its own all the same.
 */
@Component
class SecondProof {
    private static final Logger LOG = LoggerFactory.getLogger(SecondProof.class);

    /** Six digits and nothing else: a recovery code may hold six digits among its letters. */
    private static final Pattern OF_APPLICATION =
            Pattern.compile(
                    "[\\s-]*(?:\\d[\\s-]*){" + Totp.DIGITS + "}", Pattern.UNICODE_CHARACTER_CLASS);

    private final Applications applications;
    private final RecoveryCodes recovery;
    private final Devices devices;
    private final FailedProofs failed;
    private final Throttle throttle;

    SecondProof(
            Applications applications,
            RecoveryCodes recovery,
            Devices devices,
            FailedProofs failed,
            Throttle throttle) {
        this.failed = failed;
        this.applications = applications;
        this.recovery = recovery;
        this.devices = devices;
        this.throttle = throttle;
    }

    /** What was proven by that code. */
    Outcome<WayKind> check(UUID account, String typed, HttpServletRequest request) {
        if (typed.isBlank()) {
            return Outcome.refused("identity.step.missing");
        }
        String device = devices.known(account, request).orElse("");
        return switch (throttle.take(buckets(account.toString(), device))) {
            case Answer.Wait wait -> Outcome.refused("identity.step.wait", wait.minutes());
            case Answer.Go go -> compare(account, typed.strip(), request, go);
        };
    }

    static Bucket[] buckets(String account, String device) {
        return new Bucket[] {
            new Bucket(Limits.SECOND, account, device),
            new Bucket(Limits.SECOND_DAY, account, device)
        };
    }

    private Outcome<WayKind> compare(
            UUID account, String typed, HttpServletRequest request, Answer.Go go) {
        boolean ofApplication = typed.length() <= 20 && OF_APPLICATION.matcher(typed).matches();
        WayKind kind = ofApplication ? WayKind.TOTP : WayKind.RECOVERY;
        Optional<Boolean> right =
                ofApplication
                        ? Optional.of(applications.takes(account, typed))
                        : recovery.takes(account, typed);
        if (right.isEmpty()) {
            throttle.giveBack(go.taken());
            return Outcome.refused("identity.signIn.busy");
        }
        if (!right.get()) {
            LOG.info("A second proof was refused: {}", kind.code());
            failed.note(account, DeviceWords.code(request.getHeader("User-Agent")));
            return Outcome.refused("identity.step.wrong");
        }
        throttle.giveBack(go.taken());
        return Outcome.ok(kind);
    }
}
