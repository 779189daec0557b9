package org.parvis.identity.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.parvis.identity.Accounts;
import org.parvis.identity.WayKind;
import org.parvis.identity.sessions.DeviceWords;
import org.springframework.stereotype.Component;

/**
 * Writes to the owner of an account that was opened in a browser never seen before: if it was not
 * them, they learn of it while something can still be done. The first browser of all is theirs.
 */
@Component
class NewDevices {
    private final Devices devices;
    private final Accounts accounts;
    private final WayNotices notices;
    private final InstantSource clock;

    NewDevices(Devices devices, Accounts accounts, WayNotices notices, InstantSource clock) {
        this.devices = devices;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    void entered(
            UUID account, WayKind by, HttpServletRequest request, HttpServletResponse response) {
        if (devices.remember(account, request, response)) {
            accounts.own(account)
                    .filter(own -> !own.demonstration())
                    .ifPresent(
                            own ->
                                    notices.entered(
                                            own,
                                            by,
                                            DeviceWords.code(request.getHeader("User-Agent")),
                                            clock.instant()));
        }
    }
}
