package org.wopengine.operator;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.wopengine.identity.People;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.Refused;
import org.wopengine.shared.UseCases;

/** The operator registry. */
@UseCases
public class Operators {
    private final OperatorRegister register;
    private final People people;
    private final Validator validator;
    private final Clock clock;

    Operators(OperatorRegister register, People people, Validator validator, Clock clock) {
        this.register = register;
        this.people = people;
        this.validator = validator;
        this.clock = clock;
    }

    /** @throws Refused if there is no such operator */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public OperatorView require(OperatorCode code) {
        return find(code).orElseThrow(() -> Refused.because("operator.unknown", null, code.value()));
    }

    @Transactional(readOnly = true)
    public Optional<OperatorView> find(OperatorCode code) {
        return register.findById(code.value()).map(Operator::view);
    }

    /** The code with the short name, such as "OP03 Pucara"; the code alone if nobody is registered under it. */
    @Transactional(readOnly = true)
    public String named(String code) {
        return OperatorCode.fits(code)
                ? find(new OperatorCode(code))
                        .map(operator -> code + " " + operator.shortName())
                        .orElse(code)
                : code;
    }

    /** Those of these codes that exist. */
    @Transactional(readOnly = true)
    public Map<OperatorCode, OperatorView> find(Collection<OperatorCode> codes) {
        return register.findAllById(codes.stream().map(OperatorCode::value).toList()).stream()
                .map(Operator::view)
                .collect(Collectors.toMap(OperatorView::code, Function.identity()));
    }

    /** All operators by code. */
    @Transactional(readOnly = true)
    public List<OperatorView> all() {
        return register.findAllInOrder().stream().map(Operator::view).toList();
    }

    /** The operators whose code, name or city contains the text, by code; all of them if it is blank. */
    @Transactional(readOnly = true)
    public List<OperatorView> search(String text) {
        if (text == null || text.isBlank()) {
            return all();
        }
        var literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        return register.search("%" + literal + "%").stream().map(Operator::view).toList();
    }

    /** A code that nobody has, for an operator to be entered. */
    public OperatorCode nextCode() {
        OperatorCode code;
        do {
            code = new OperatorCode("OP%02d".formatted(register.nextNumber()));
        } while (find(code).isPresent());
        return code;
    }

    /**
     * Enters an operator and makes the group whose members act for it. Doing it again with the same code changes nothing.
     *
     * @throws Refused if an operator with another code has this name in this country
     * @throws ConstraintViolationException if the command itself is incomplete or out of range
     */
    public OperatorView register(NewOperator command) {
        demandValid(command);
        return find(command.code()).orElseGet(() -> {
            if (register.existsByCountryAndLegalName(
                    command.country(), command.legalName().strip())) {
                throw Refused.because("operator.name-taken", "legalName", command.legalName());
            }
            people.createOperatorGroup(command.code(), command.legalName());
            // at once, because others refer to it by plain SQL in the same transaction
            return register.saveAndFlush(new Operator(command, clock.instant())).view();
        });
    }

    /**
     * Lets nobody else change an operator until the transaction ends. To be called before anything of it is read.
     *
     * @throws Refused if there is no such operator
     */
    public void hold(OperatorCode code) {
        register.holdOff();
        register.hold(code.value()).orElseThrow(() -> Refused.because("operator.unknown", null, code.value()));
    }

    /** Lets nobody else enter or change an operator until the transaction ends. To be called before anything is read. */
    public void holdAll() {
        register.holdAll();
    }

    /**
     * Says anew what stands in the registry of an operator, and gives its group the name.
     *
     * @throws Refused if there is no such operator, or another one has this name in this country
     * @throws ConstraintViolationException if the command itself is incomplete or out of range
     */
    public OperatorView correct(NewOperator command) {
        demandValid(command);
        var operator = register.hold(command.code().value())
                .orElseThrow(() ->
                        Refused.because("operator.unknown", null, command.code().value()));
        if (register.existsByCountryAndLegalNameAndCodeNot(
                command.country(), command.legalName().strip(), command.code().value())) {
            throw Refused.because("operator.name-taken", "legalName", command.legalName());
        }
        operator.tell(command);
        people.createOperatorGroup(command.code(), command.legalName());
        return register.saveAndFlush(operator).view();
    }

    private void demandValid(NewOperator command) {
        var violations = validator.validate(command);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }
}
