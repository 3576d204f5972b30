package org.wopengine.operator;

import java.util.List;
import java.util.Optional;
import org.wopengine.shared.OperatorCode;
import org.wopengine.shared.UseCases;

/** The operator registry. */
@UseCases
public class Operators {
    /** @throws org.wopengine.shared.Refused if there is no such operator */
    public OperatorView require(OperatorCode code) {
        throw new UnsupportedOperationException();
    }

    public Optional<OperatorView> find(OperatorCode code) {
        throw new UnsupportedOperationException();
    }

    /** All operators by code. */
    public List<OperatorView> all() {
        throw new UnsupportedOperationException();
    }

    public OperatorView register(NewOperator command) {
        throw new UnsupportedOperationException();
    }
}
