package org.lazaret.server.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lazaret.core.book.Personal;
import org.lazaret.core.journal.AccountId;
import org.lazaret.core.journal.DeviceId;
import org.lazaret.core.world.Clock;
import org.lazaret.core.world.Secrets;
import org.lazaret.practice.staff.Credentials;
import org.lazaret.practice.staff.EmployeeId;
import org.lazaret.practice.staff.Passkey;

/// Looks at what passkeys answer. Each answers a challenge that this node gave this device in the last
/// minutes, once, and only after its owner unlocked it with a finger, a face or a code.
///
/// Source: W3C Web Authentication, level 3, sections 7.1 and 7.2.
final class Passkeys {
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Secrets secrets;
    private final Clock clock;
    private final WebAuthnManager webauthn;
    private final AttestedCredentialDataConverter keys;
    private final Map<DeviceId, Challenge> asked = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<DeviceId, Challenge> eldest) { return size() > MOST; }
    };

    private record Challenge(byte[] bytes, Instant until) {}

    /// What a browser sent, and as whose page.
    ///
    /// @param origin e.g. `https://vets.example`
    /// @param json the credential, as browsers write it
    record Answer(DeviceId device, String origin, String host, String json) {}

    Passkeys(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
        var converter = new ObjectConverter();
        this.webauthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);
        this.keys = new AttestedCredentialDataConverter(converter);
    }

    /// A challenge for a device, in base64url; it takes the place of the one before.
    synchronized String ask(DeviceId device) {
        var bytes = secrets.bytes(32);
        asked.put(device, new Challenge(bytes, clock.now().plus(ANSWERED_WITHIN)));
        return TEXT.encodeToString(bytes);
    }

    private synchronized Optional<ServerProperty> asked(Answer answer) {
        return Optional.ofNullable(asked.remove(answer.device)).filter(each -> clock.now().isBefore(each.until)).map(
            each -> ServerProperty.builder().origin(new Origin(answer.origin)).rpId(answer.host).challenge(
                new DefaultChallenge(each.bytes)).build());
    }

    /// A new passkey, if the answer is one.
    Optional<Passkey> made(Answer answer, Personal label) {
        try {
            return asked(answer).map(asked -> webauthn.verifyRegistrationResponseJSON(answer.json,
                new RegistrationParameters(asked, null, true, true))).map(made -> {
                    var data = made.getAttestationObject().getAuthenticatorData().getAttestedCredentialData();
                    return new Passkey(TEXT.encodeToString(data.getCredentialId()), TEXT.encodeToString(keys.convert(
                        data)), label);
                });
        } catch (WebAuthnException _) {
            return Optional.empty();
        }
    }

    /// Whose passkey answered, if it is one of theirs.
    Optional<AccountId> owner(Answer answer, Directory directory) {
        try {
            var said = webauthn.parseAuthenticationResponseJSON(answer.json);
            var handle = said.getUserHandle();
            if (handle == null) return Optional.empty();
            var who = new AccountId(new String(handle, UTF_8));
            if (directory.roles(who).isEmpty()) return Optional.empty();
            return asked(answer).filter(asked -> fits(said, asked, directory.credentials(
                EmployeeId.of(who)))).map(_ -> who);
        } catch (WebAuthnException _) {
            return Optional.empty();
        }
    }

    /// @throws WebAuthnException if the signature is none of this key, or of another page
    private boolean fits(AuthenticationData said, ServerProperty asked, Credentials theirs) {
        var id = TEXT.encodeToString(said.getCredentialId());
        var passkey = theirs.passkeys().stream().filter(each -> each.id().equals(id)).findFirst();
        if (passkey.isEmpty()) return false;
        var key = keys.convert(Base64.getUrlDecoder().decode(passkey.get().key()));
        var record = new CredentialRecordImpl(new NoneAttestationStatement(), null, null, null, 0, key, null, null,
            null, null);
        webauthn.verify(said, new AuthenticationParameters(asked, record, List.of(said.getCredentialId()), true, true));
        return true;
    }
}
