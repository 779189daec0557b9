package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.AccountResult.Problem;
import org.parvis.identity.Fields;
import org.parvis.identity.PersonName;
import org.parvis.identity.Sessions;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.web.AccountForm;
import org.parvis.identity.web.AccountPaths;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: its home, and where name and language are changed. */
@Controller
class AccountPages {
    private final AccountTable accounts;
    private final Sessions sessions;
    private final OwnAccount own;
    private final Desks desks;

    AccountPages(AccountTable accounts, Sessions sessions, OwnAccount own, Desks desks) {
        this.own = own;
        this.accounts = accounts;
        this.sessions = sessions;
        this.desks = desks;
    }

    /**
     * Where name and language are changed.
     *
     * @param known by what the account is named: its address, or the number of a counter
     */
    record ProfilePage(
            String name, String lang, String known, boolean withoutAddress, Fields fields) {}

    @GetMapping({"/fr/compte", "/en/account"})
    Page show(
            @Told String saved, Words w, HttpServletRequest request, HttpServletResponse response) {
        Optional<DeskPage> desk = desks.page(request, saved.equals("true"), w);
        if (desk.isEmpty()) {
            sessions.end(request, response); // closed elsewhere meanwhile
            return Page.redirect(AccountPaths.signIn(w.lang()));
        }
        return Page.of("identity/account/account", desk.get())
                .title(w.say("identity.account.title"))
                .nav("account");
    }

    @GetMapping({"/fr/compte/profil", "/en/account/profile"})
    Page edit(HttpServletRequest request, Words w) {
        Account account = own.of(request).orElse(null);
        return account == null
                ? Page.redirect(AccountPaths.signIn(w.lang()))
                : profile(w, account, account.name(), account.lang(), Fields.NONE);
    }

    @PostMapping({"/fr/compte/profil", "/en/account/profile"})
    Page save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request,
            Words w) {
        Account account = own.of(request).orElse(null);
        if (account == null) {
            return Page.redirect(AccountPaths.signIn(w.lang()));
        }
        String chosen = lang.equals("fr") || lang.equals("en") ? lang : account.lang();
        return switch (PersonName.of(name)) {
            case Outcome.Ok<String>(String clean) -> {
                accounts.change(account.id(), clean, chosen);
                yield Page.redirect(AccountPaths.account(w.lang()) + "?saved=true");
            }
            case Outcome.Refused<String>(Refusal refusal) ->
                    profile(w, account, name, chosen, Fields.of(w, new Problem("name", refusal)));
        };
    }

    private static Page profile(Words w, Account account, String name, String lang, Fields fields) {
        return AccountForm.page(
                "identity/account/profile",
                new ProfilePage(name, lang, account.known(), account.withoutAddress(), fields),
                w.say("identity.profile.title"),
                fields);
    }
}
