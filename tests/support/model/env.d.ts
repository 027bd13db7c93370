// How much the model test plays, from outside.
declare namespace Cloudflare {
  interface Env {
    MODEL_SEEDS?: string;
    MODEL_FIRST_SEED?: string;
    MODEL_COMMANDS?: string;
  }
}
