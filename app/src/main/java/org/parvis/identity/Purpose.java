package org.parvis.identity;

/** What a code sent by e-mail is for. */
enum Purpose {
    SIGN_UP("sign-up"),
    PASSWORD("password");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
