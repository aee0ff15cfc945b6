import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button'
import styles from './full-screen.module.css'

type Props = { readonly children: ReactNode; readonly onReload: () => void }

/** A bug of ours took a screen down: said in plain English, with the way on. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className={styles.full} role="alert">
        <h1>This screen stopped. It is our mistake, not yours.</h1>
        <p className={styles.lead}>Nothing is lost: everything was saved as it happened. Load it again and go on.</p>
        <p className={styles.actions}>
          <Button
            kind="primary"
            onPress={() => {
              this.setState({ hasFailed: false })
              this.props.onReload()
            }}
          >
            Load it again
          </Button>
        </p>
      </div>
    )
  }
}
